package dev.lamp.app.theatre;

import static org.lwjgl.opengl.GL33C.*;

import dev.lamp.assets.video.Frame;
import dev.lamp.assets.video.FrameSize;
import java.nio.ByteBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;

/**
 * Paints frames with OpenGL 3.3: pixels with crisp edges at any size, one frame passing into the next, scanlines and a
 * curve for those who like them. Owns its program and textures. For the thread of the context.
 */
final class FramePainter implements AutoCloseable {
    private static final int BYTES_PER_PIXEL = 3;

    private static final String CORNERS = """
            #version 330 core
            out vec2 place;
            void main() {
                vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0;
                place = vec2(corner.x, 1.0 - corner.y);
                gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
            }
            """;

    /** Each screen pixel inside a frame pixel has its colour; only those on an edge mix the two, by their shares. */
    private static final String PIXELS = """
            #version 330 core
            uniform sampler2D now;
            uniform sampler2D before;
            uniform vec2 size;
            uniform float share;
            uniform float scanlines;
            uniform float curve;
            in vec2 place;
            out vec4 colour;

            vec3 crisp(sampler2D frame, vec2 at) {
                vec2 pixel = at * size;
                vec2 edge = floor(pixel + 0.5);
                vec2 width = max(fwidth(pixel), vec2(1e-6));
                vec2 sharp = edge + clamp((pixel - edge) / width, -0.5, 0.5);
                return texture(frame, sharp / size).rgb;
            }

            void main() {
                vec2 centred = place * 2.0 - 1.0;
                vec2 bent = centred * (1.0 + curve * centred.yx * centred.yx);
                vec2 at = bent * 0.5 + 0.5;
                if (any(lessThan(at, vec2(0.0))) || any(greaterThan(at, vec2(1.0)))) {
                    colour = vec4(0.0, 0.0, 0.0, 1.0);
                    return;
                }
                vec3 mixed = mix(crisp(before, at), crisp(now, at), share);
                float row = fract(at.y * size.y);
                float dark = scanlines * smoothstep(0.55, 0.85, row);
                colour = vec4(mixed * (1.0 - dark), 1.0);
            }
            """;

    private static final float DARKNESS = 0.45f;
    private static final float BEND = 0.035f;

    private final int program;
    private final int corners;
    private final int[] textures = new int[2];
    private int latest;
    private FrameSize size = new FrameSize(1, 1);

    FramePainter() throws TheatreException {
        program = link(compile(GL_VERTEX_SHADER, CORNERS), compile(GL_FRAGMENT_SHADER, PIXELS));
        corners = glGenVertexArrays();
        for (int i = 0; i < textures.length; i++) {
            textures[i] = glGenTextures();
            glBindTexture(GL_TEXTURE_2D, textures[i]);
            glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
            glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
            glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
            glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        }
    }

    private static int compile(int kind, String source) throws TheatreException {
        int shader = glCreateShader(kind);
        glShaderSource(shader, source);
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            throw new TheatreException(
                    "its shader was refused (" + glGetShaderInfoLog(shader).strip() + ")", null);
        }
        return shader;
    }

    private static int link(int vertex, int fragment) throws TheatreException {
        int program = glCreateProgram();
        glAttachShader(program, vertex);
        glAttachShader(program, fragment);
        glLinkProgram(program);
        glDeleteShader(vertex);
        glDeleteShader(fragment);
        if (glGetProgrami(program, GL_LINK_STATUS) == GL_FALSE) {
            throw new TheatreException(
                    "its shaders were refused (" + glGetProgramInfoLog(program).strip() + ")", null);
        }
        return program;
    }

    /** Makes a frame the one to pass into; the one before becomes the one to pass from. */
    void show(Frame frame) {
        boolean first = !frame.size().equals(size);
        size = frame.size();
        latest = 1 - latest;
        upload(frame, textures[latest]);
        if (first) {
            upload(frame, textures[1 - latest]);
        }
    }

    private static void upload(Frame frame, int texture) {
        ByteBuffer bytes = MemoryUtil.memAlloc(frame.size().pixels() * BYTES_PER_PIXEL);
        try {
            for (int y = 0; y < frame.height(); y++) {
                for (int x = 0; x < frame.width(); x++) {
                    int rgb = frame.rgb(x, y);
                    bytes.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
                }
            }
            glBindTexture(GL_TEXTURE_2D, texture);
            glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
            glTexImage2D(
                    GL_TEXTURE_2D,
                    0,
                    GL_RGB8,
                    frame.width(),
                    frame.height(),
                    0,
                    GL_RGB,
                    GL_UNSIGNED_BYTE,
                    bytes.flip());
        } finally {
            MemoryUtil.memFree(bytes);
        }
    }

    /**
     * Paints into the middle of a surface, as large as fits.
     *
     * @param width of the surface in pixels
     * @param height of the surface in pixels
     * @param share how far the earlier frame has passed into the latest, 0 to 1
     */
    void paint(int width, int height, float share, TheatreLook look) {
        glViewport(0, 0, width, height);
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        double fit = Math.min(width / (double) size.width(), height / (double) size.height());
        int w = (int) Math.round(size.width() * fit);
        int h = (int) Math.round(size.height() * fit);
        glViewport((width - w) / 2, (height - h) / 2, w, h);
        glUseProgram(program);
        bind("now", 0, textures[latest]);
        bind("before", 1, textures[1 - latest]);
        glUniform2f(glGetUniformLocation(program, "size"), size.width(), size.height());
        glUniform1f(glGetUniformLocation(program, "share"), look.blended() ? share : 1);
        glUniform1f(glGetUniformLocation(program, "scanlines"), look.scanlines() ? DARKNESS : 0);
        glUniform1f(glGetUniformLocation(program, "curve"), look.curved() ? BEND : 0);
        glBindVertexArray(corners);
        glDrawArrays(GL_TRIANGLES, 0, 3);
    }

    private void bind(String name, int unit, int texture) {
        glActiveTexture(GL_TEXTURE0 + unit);
        glBindTexture(GL_TEXTURE_2D, texture);
        glUniform1i(glGetUniformLocation(program, name), unit);
    }

    /** The colour of a pixel of the surface, counted from the upper left, {@code 0xRRGGBB}. */
    int pixel(int x, int y, int height) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer rgba = stack.malloc(4);
            glReadPixels(x, height - 1 - y, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
            return (rgba.get(0) & 0xFF) << 16 | (rgba.get(1) & 0xFF) << 8 | rgba.get(2) & 0xFF;
        }
    }

    @Override
    public void close() {
        glDeleteProgram(program);
        glDeleteVertexArrays(corners);
        glDeleteTextures(textures);
    }
}
