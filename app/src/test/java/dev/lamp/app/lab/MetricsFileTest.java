package dev.lamp.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {

    @TempDir
    private Path folder;

    @Test
    void curvesKeepSplitMetricAndMinutes() throws IOException {
        List<Curve> curves = read("update,seconds,split,metric,value\n1,30.00,train,loss,2.5\n1,30.00,valid,exact,0.9\n"
                + "2,60.00,train,loss,1.5\n");
        assertEquals(2, curves.size());
        assertEquals("loss", curves.get(0).metric());
        assertEquals(new Curve.Point(1, 1.5), curves.get(0).points().get(1));
        assertEquals("valid", curves.get(1).split());
    }

    @Test
    void aRowThatIsStillBeingWrittenIsPassedOver() throws IOException {
        assertEquals(
                1, read("1,1.0,train,loss,2.5\n2,2.0,train,lo").get(0).points().size());
        assertEquals(
                1,
                read("1,1.0,train,loss,2.5\n2,2.0,train,loss,").get(0).points().size());
        assertTrue(MetricsFile.read(folder.resolve("none.csv")).isEmpty());
    }

    @Test
    void longCurvesAreThinnedOutAndEndWhereTheyEnd() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 5000; i++) {
            rows.append(i).append(',').append(i * 60).append(".00,train,loss,1\n");
        }
        List<Curve.Point> points = read(rows.toString()).get(0).points();
        assertTrue(points.size() <= 240, "points: " + points.size());
        assertEquals(5000, points.get(points.size() - 1).minutes());
    }

    private List<Curve> read(String text) throws IOException {
        return MetricsFile.read(Files.writeString(folder.resolve("metrics.csv"), text));
    }
}
