"""Which of the files PyInstaller found belong into the bundle, on Linux and on Windows."""

UNUSED_QT = (
    "Qt3D", "QtBluetooth", "QtCharts", "QtDataVisualization", "QtDesigner", "QtGraphs", "QtHelp",
    "QtHttpServer", "QtLocation",
    "QtNetworkAuth", "QtNfc", "QtOpenGLWidgets", "QtPdf", "QtPdfWidgets", "QtPositioning",
    "QtQml", "QtQuick", "QtQuick3D", "QtQuickControls2", "QtQuickWidgets", "QtRemoteObjects", "QtScxml",
    "QtSensors", "QtSerialBus", "QtSerialPort", "QtSpatialAudio", "QtSql", "QtStateMachine", "QtTest",
    "QtUiTools", "QtVirtualKeyboard", "QtWebChannel", "QtWebEngineCore", "QtWebEngineWidgets", "QtWebSockets",
    "QtWebView",
)  # fmt: skip
"""Modules of PySide6 that nobody here imports; they are kept from being found."""

# What Qt brings along through plugins nobody here uses. Libraries are named without the "lib" of Linux.
_UNUSED_FILES = (
    "/Qt6Qml", "/Qt6Quick", "/Qt6VirtualKeyboard", "/Qt6Pdf", "/Qt6WebEngine", "/Qt6ShaderTools", "/Qt6Labs",
    "/Qt6EglFS", "/Qt6EglFs", "/Qt6MultimediaWidgets", "/Qt6FFmpeg", "/avcodec", "/avformat", "/avutil",
    "/swresample", "/swscale", "/opengl32sw", "/d3dcompiler", "/qml/", "plugins/virtualkeyboard",
    "plugins/platforminputcontexts/qtvirtualkeyboard", "plugins/multimedia", "plugins/networkinformation",
    "plugins/tls", "plugins/sqldrivers", "plugins/qmltooling", "plugins/position", "plugins/generic",
    "plugins/egldeviceintegrations", "plugins/platformthemes/qgtk3", "plugins/platforms/qeglfs",
    "plugins/platforms/qlinuxfb", "plugins/platforms/qvnc", "plugins/platforms/qvkkhrdisplay",
    "plugins/platforms/qminimal", "plugins/platforms/qdirect2d",
    "_avx2.",  # the same code once more, for newer processors
    "PySide6/QtMultimedia", "PySide6/QtConcurrent.", "PySide6/QtNetwork.",
)  # fmt: skip
_PICTURE_FORMATS = ("qsvg", "qjpeg")  # PNG is inside Qt
_DICTIONARIES = ("hyph_en_US", "hyph_es")  # the languages of the guide
_QT_TRANSLATIONS = ("qtbase_es.qm",)
# On Linux the system's own libraries are used: they get its security fixes and fit its drivers, its print
# system and its voice. Only what Python itself was built against comes along.
_SYSTEM = ("/usr/lib", "/lib")
_OF_PYTHON = (
    "libpython", "libcrypto.", "libsqlite3.", "libffi.", "libbz2.", "liblzma.", "libz.", "libexpat.",
)  # fmt: skip


def is_used(target: str, source: str) -> bool:
    """Whether the file that would lie at `target` in the bundle, taken from `source`, is needed."""
    path = "/" + target.replace("\\", "/")
    name = path.rpartition("/")[2]
    if "/pyphen/dictionaries/" in path:
        return any(part in name for part in _DICTIONARIES)  # with the README that holds its licence
    if "PySide6" in path and "/translations/" in path:
        return name in _QT_TRANSLATIONS
    if "plugins/imageformats/" in path:
        return any(part in name for part in _PICTURE_FORMATS)
    if source.startswith(_SYSTEM) and ".so" in name:
        return name.startswith(_OF_PYTHON)
    plain = path[: -len(name)] + name.removeprefix("lib")
    return not any(part in plain for part in _UNUSED_FILES)
