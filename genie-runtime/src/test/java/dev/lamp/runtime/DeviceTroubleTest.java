package dev.lamp.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTroubleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "libcublasLt.so.12: cannot open shared object file; Install CUDA 12",
                "OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library; Install CUDA 12",
                "LoadLibrary failed with error 126; Install CUDA 12",
                "CUDA failure 35: CUDA driver version is insufficient; Update the graphics driver",
                "no CUDA-capable device is detected; no NVIDIA card",
                "CUDA failure 2: out of memory; memory",
                "Conv: cuDNN is not available; cuDNN 9",
                "DLL initialization routine failed; recent JDK",
                "something else; Check its driver"
            })
    void whatTheProviderSaysLeadsToWhatHelps(String said, String remedy) {
        assertTrue(DeviceTrouble.remedy(said).contains(remedy), DeviceTrouble.remedy(said));
    }
}
