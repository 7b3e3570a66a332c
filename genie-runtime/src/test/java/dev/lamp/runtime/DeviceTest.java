package dev.lamp.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("onnx")
class DeviceTest {

    @Test
    void theProcessorAlwaysWorks() {
        assertTrue(Device.CPU.availability().available());
        assertTrue(Device.AUTO.availability().available());
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void anUnavailableDeviceSaysWhyAndWhatToDo(Device device) {
        Device.Availability availability = device.availability();
        assertFalse(availability.reason().isBlank());
        assertEquals(availability.available(), availability.remedy().isEmpty());
    }
}
