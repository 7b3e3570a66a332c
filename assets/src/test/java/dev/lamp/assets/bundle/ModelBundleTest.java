package dev.lamp.assets.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lamp.assets.bundle.BundleException.Problem;
import dev.lamp.assets.video.Palette;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelBundleTest {

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void writeBundle() throws IOException {
        folder = temp.resolve("bundle");
        BundleWriter.of(manifest(), contents()).writeFolder(folder);
    }

    private static BundleManifest manifest() {
        return SmallManifest.of(Collections.nCopies(8, new BundleManifest.Action("left", -1, 0, 0.125)));
    }

    private static Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new HashMap<>();
        for (GraphRole role : GraphRole.values()) {
            contents.put(role.fileName(), ("graph " + role.key()).getBytes(StandardCharsets.UTF_8));
        }
        contents.put(ModelBundle.MODEL_CARD, "# Test".getBytes(StandardCharsets.UTF_8));
        return contents;
    }

    private void editManifest(UnaryOperator<String> edit) throws IOException {
        Path file = folder.resolve(BundleManifest.FILE_NAME);
        Files.writeString(file, edit.apply(Files.readString(file)));
    }

    private void assertProblem(Problem expected, Path path) {
        BundleException error = assertThrows(BundleException.class, () -> ModelBundle.open(path));
        assertEquals(expected, error.problem(), error.getMessage());
        assertFalse(error.remedy().isBlank());
    }

    @Test
    void aFolderThatWasWrittenCanBeOpened() throws Exception {
        ModelBundle bundle = ModelBundle.open(folder);
        assertEquals("test", bundle.manifest().name());
        assertEquals(Palette.of(0x102030, 0xFFFFFF), bundle.manifest().palette());
        assertEquals("# Test", bundle.modelCard());
        assertArrayEquals(contents().get("dynamics.onnx"), bundle.graph(GraphRole.DYNAMICS));
    }

    @Test
    void aZipFileIsTheSameBundleAsItsFolder() throws Exception {
        Path zip = temp.resolve("bundle.zip");
        BundleWriter.of(manifest(), contents()).writeZip(zip);
        assertEquals(ModelBundle.open(folder).hash(), ModelBundle.open(zip).hash());
    }

    @Test
    void aZippedFolderKeepsItsLeadingFolderName() throws Exception {
        assertEquals("test", ModelBundle.open(zipOf("first/", "")).manifest().name());
    }

    @Test
    void nothingAtThePathIsSaidSo() {
        assertProblem(Problem.NOT_FOUND, temp.resolve("nowhere"));
    }

    @Test
    void anEmptyFolderIsNoBundle() throws IOException {
        assertProblem(Problem.NOT_A_BUNDLE, Files.createDirectory(temp.resolve("empty")));
    }

    @Test
    void aTextFileIsNoBundle() throws IOException {
        assertProblem(Problem.NOT_A_BUNDLE, Files.writeString(temp.resolve("notes.txt"), "hello"));
    }

    @Test
    void aTruncatedZipIsNoBundle() throws IOException {
        Path zip = zipOf("", "");
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
        assertProblem(Problem.NOT_A_BUNDLE, zip);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("dynamics.onnx"));
        assertProblem(Problem.MISSING_FILE, folder);
    }

    @Test
    void aFileThatIsNotListedIsRefused() throws IOException {
        Files.writeString(folder.resolve("extra.bin"), "x");
        assertProblem(Problem.EXTRA_FILE, folder);
    }

    @Test
    void aHiddenFileOfTheDesktopIsNotAnExtra() throws Exception {
        Files.writeString(folder.resolve(".DS_Store"), "x");
        assertEquals("test", ModelBundle.open(folder).manifest().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph dynamicz", "graph dynamic", "graph dynamics and more"})
    void aChangedFileIsDamaged(String content) throws IOException {
        Files.writeString(folder.resolve("dynamics.onnx"), content);
        assertProblem(Problem.DAMAGED, folder);
        String told = assertThrows(BundleException.class, () -> ModelBundle.open(folder))
                .getMessage();
        assertTrue(told.matches("The file dynamics.onnx .* expected .*, found .*"), told);
    }

    @Test
    void aLaterFormatAsksForAnUpdate() throws IOException {
        editManifest(json -> json.replace("\"formatVersion\" : 4", "\"formatVersion\" : 5, \"newField\" : {}"));
        assertProblem(Problem.NEWER_FORMAT, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"formatVersion\" : 3}",
                "{\"formatVersion\" : 4}",
                "{\"formatVersion\" : \"x\"}",
                "\0\1\2"
            })
    void aBrokenManifestIsInvalid(String json) throws IOException {
        editManifest(old -> json);
        assertProblem(Problem.INVALID_MANIFEST, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"idleAction\" : 8",
                "\"idleAction\" : -1",
                "\"idleAction\" : 3, \"surprise\" : 1",
                "\"idleAction\" : null",
                "\"idleAction\" : 3, \"idleAction\" : 3"
            })
    void aManifestOutOfRangeIsInvalid(String field) throws IOException {
        editManifest(json -> json.replace("\"idleAction\" : 3", field));
        assertProblem(Problem.INVALID_MANIFEST, folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 0, 14, 127, 4098})
    void aWorldThatCannotSurroundAFrameIsInvalid(int columns) throws IOException {
        editManifest(json -> json.replaceFirst("\"worldColumns\" : \\d+", "\"worldColumns\" : " + columns));
        assertProblem(Problem.INVALID_MANIFEST, folder);
    }

    @Test
    void aWorldOfTooManyPlacesIsInvalid() throws IOException {
        editManifest(json -> json.replaceFirst("\"worldColumns\" : \\d+", "\"worldColumns\" : 4096")
                .replaceFirst("\"height\" : \\d+", "\"height\" : 4096"));
        BundleException error = assertThrows(BundleException.class, () -> ModelBundle.open(folder));
        assertEquals(Problem.INVALID_MANIFEST, error.problem());
        assertTrue(error.getMessage().contains("places"), error.getMessage());
    }

    @Test
    void aGraphWithOtherInputsIsRefused() throws IOException {
        editManifest(json -> json.replace("\"temperature\"", "\"heat\""));
        assertProblem(Problem.INVALID_MANIFEST, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/passwd", "C:\\\\evil", "a/b", ".hidden", "", "nul\\u0000"})
    void aManifestCannotNameFilesElsewhere(String name) throws IOException {
        editManifest(json -> json.replace("\"MODEL_CARD.md\"", "\"" + name + "\""));
        assertProblem(Problem.UNSAFE_NAME, folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/evil", "sub/evil", "..\\evil"})
    void aZipCannotHoldFilesOfOtherPlaces(String name) throws IOException {
        assertProblem(Problem.UNSAFE_NAME, zipOf("", name));
    }

    @Test
    void aClaimOfHugeSizeIsRefusedBeforeReading() throws IOException {
        editManifest(json -> json.replaceFirst("\"bytes\" : \\d+", "\"bytes\" : " + Long.MAX_VALUE));
        assertProblem(Problem.TOO_LARGE, folder);
    }

    @Test
    void aZipThatInflatesWithoutEndIsCutOff() throws IOException {
        Path zip = temp.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(BundleManifest.FILE_NAME));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        assertProblem(Problem.TOO_LARGE, zip);
    }

    @Test
    void aZipLongerThanABundleMayBeIsNotOpened() throws IOException {
        Path zip = temp.resolve("long.zip");
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.setLength(1L << 28);
        }
        assertProblem(Problem.TOO_LARGE, zip);
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws IOException {
        Path outside = Files.write(temp.resolve("outside"), contents().get("dynamics.onnx"));
        Files.delete(folder.resolve("dynamics.onnx"));
        Files.createSymbolicLink(folder.resolve("dynamics.onnx"), outside);
        assertProblem(Problem.MISSING_FILE, folder);
    }

    @Test
    void aBundleThatDoesNotShipIsSaidSo() {
        assertThrows(BundleException.class, () -> ModelBundle.shipped("no-such-bundle"));
        BundleException error = assertThrows(BundleException.class, () -> ModelBundle.shipped("../first"));
        assertEquals(Problem.NOT_FOUND, error.problem());
    }

    /** The bundle as a zip file whose names begin with a prefix, and one more entry unless its name is empty. */
    private Path zipOf(String prefix, String extra) throws IOException {
        Path zip = temp.resolve("made.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry(prefix + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
            if (!extra.isEmpty()) {
                out.putNextEntry(new ZipEntry(extra));
                out.write(1);
            }
        }
        return zip;
    }
}
