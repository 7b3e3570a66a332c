package dev.lamp.app.theatre;

import java.nio.IntBuffer;
import java.util.function.BiConsumer;
import org.lwjgl.opengl.GL;
import org.lwjgl.sdl.SDLError;
import org.lwjgl.sdl.SDLEvents;
import org.lwjgl.sdl.SDLInit;
import org.lwjgl.sdl.SDLMouse;
import org.lwjgl.sdl.SDLVideo;
import org.lwjgl.sdl.SDL_Event;
import org.lwjgl.sdl.SDL_Rect;
import org.lwjgl.system.MemoryStack;

/** A window of SDL's with an OpenGL 3.3 context. Owns both; everything happens on the thread that made it. */
final class SdlSurface implements AutoCloseable {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 640;

    private final long window;
    private final long context;
    private boolean closed;
    private boolean unfocused;

    private SdlSurface(long window, long context) {
        this.window = window;
        this.context = context;
    }

    /**
     * Opens a window.
     *
     * @param fullScreen false for a hidden window, for tests
     * @throws TheatreException if SDL or OpenGL does not work here
     */
    static SdlSurface open(boolean fullScreen) throws TheatreException {
        try {
            return create(fullScreen);
        } catch (LinkageError | IllegalStateException missing) {
            throw new TheatreException("a library is missing (" + missing.getMessage() + ")", missing);
        }
    }

    private static SdlSurface create(boolean fullScreen) throws TheatreException {
        if (!SDLInit.SDL_InitSubSystem(SDLInit.SDL_INIT_VIDEO)) {
            throw new TheatreException(error(), null);
        }
        SDLVideo.SDL_GL_SetAttribute(SDLVideo.SDL_GL_CONTEXT_MAJOR_VERSION, 3);
        SDLVideo.SDL_GL_SetAttribute(SDLVideo.SDL_GL_CONTEXT_MINOR_VERSION, 3);
        SDLVideo.SDL_GL_SetAttribute(SDLVideo.SDL_GL_CONTEXT_PROFILE_MASK, SDLVideo.SDL_GL_CONTEXT_PROFILE_CORE);
        long flags =
                SDLVideo.SDL_WINDOW_OPENGL | (fullScreen ? SDLVideo.SDL_WINDOW_FULLSCREEN : SDLVideo.SDL_WINDOW_HIDDEN);
        long window = window(fullScreen, flags);
        long context = window == 0 ? 0 : SDLVideo.SDL_GL_CreateContext(window);
        if (context == 0) {
            TheatreException failure = new TheatreException(error(), null);
            if (window != 0) {
                SDLVideo.SDL_DestroyWindow(window);
            }
            SDLInit.SDL_QuitSubSystem(SDLInit.SDL_INIT_VIDEO);
            throw failure;
        }
        SdlSurface surface = new SdlSurface(window, context);
        try {
            GL.createCapabilities();
        } catch (LinkageError | IllegalStateException broken) {
            surface.close();
            throw broken;
        }
        if (fullScreen) {
            SDLVideo.SDL_GL_SetSwapInterval(1);
            SDLVideo.SDL_RaiseWindow(window);
            SDLMouse.SDL_HideCursor();
        }
        return surface;
    }

    /** A full screen is asked for in the display's own size, for where no window manager would stretch it. */
    private static long window(boolean fullScreen, long flags) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            SDL_Rect bounds = SDL_Rect.calloc(stack);
            boolean known = fullScreen && SDLVideo.SDL_GetDisplayBounds(SDLVideo.SDL_GetPrimaryDisplay(), bounds);
            int width = known ? bounds.w() : WIDTH;
            int height = known ? bounds.h() : HEIGHT;
            return SDLVideo.SDL_CreateWindow("Lamp: theatre", width, height, flags);
        }
    }

    private static String error() {
        String error = SDLError.SDL_GetError();
        return error == null || error.isBlank() ? "SDL does not say why" : error;
    }

    /** Width and height in pixels. */
    int[] size() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer width = stack.mallocInt(1);
            IntBuffer height = stack.mallocInt(1);
            SDLVideo.SDL_GetWindowSizeInPixels(window, width, height);
            return new int[] {width.get(0), height.get(0)};
        }
    }

    /**
     * Hears what happened since the last call.
     *
     * @param keys told the scancode of each key, and whether it went down; not of repeats
     */
    void listen(BiConsumer<Integer, Boolean> keys) {
        try (SDL_Event event = SDL_Event.malloc()) {
            while (SDLEvents.SDL_PollEvent(event)) {
                int type = event.type();
                if (type == SDLEvents.SDL_EVENT_KEY_DOWN && !event.key().repeat()) {
                    keys.accept(event.key().scancode(), true);
                } else if (type == SDLEvents.SDL_EVENT_KEY_UP) {
                    keys.accept(event.key().scancode(), false);
                } else if (type == SDLEvents.SDL_EVENT_WINDOW_FOCUS_LOST) {
                    unfocused = true;
                } else if (type == SDLEvents.SDL_EVENT_QUIT || type == SDLEvents.SDL_EVENT_WINDOW_CLOSE_REQUESTED) {
                    closed = true;
                }
            }
        }
    }

    /** Whether somebody wants it closed. */
    boolean wantsToClose() {
        return closed;
    }

    /** Whether it has lost the keyboard since the last call. */
    boolean lostFocus() {
        boolean lost = unfocused;
        unfocused = false;
        return lost;
    }

    /** Shows what was painted; waits for the display where it can. */
    void swap() {
        SDLVideo.SDL_GL_SwapWindow(window);
    }

    @Override
    public void close() {
        GL.setCapabilities(null);
        SDLVideo.SDL_GL_DestroyContext(context);
        SDLVideo.SDL_DestroyWindow(window);
        SDLInit.SDL_QuitSubSystem(SDLInit.SDL_INIT_VIDEO);
    }
}
