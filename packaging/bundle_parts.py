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

UNUSED_PLUGINS = {
    "3D scenes": (
        "assetimporters", "geometryloaders", "renderers", "renderplugins", "sceneparsers",
        "vectorimageformats",
    ),
    "cars, maps, places, sensors and state charts": (
        "canbus", "geoservices", "position", "scxmldatamodel", "sensors",
    ),
    "the network: the guide never asks it": ("networkinformation", "tls"),
    "web pages: the guide has none": ("webview",),
    "databases: Python's own sqlite3 reads the library": ("sqldrivers",),
    "tools for developers of Qt programs": ("designer", "qmllint", "qmltooling"),
    "sound and film; speech comes from the system's voice": ("multimedia",),
    "a screen without X and Wayland, which no kiosk of ours has": (
        "egldeviceintegrations", "generic", "platforms/qeglfs", "platforms/qlinuxfb",
        "platforms/qvkkhrdisplay",
    ),
    "screens for others to look at, or for nobody": ("platforms/qvnc", "platforms/qminimal"),
    "a second way to draw on Windows": ("platforms/qdirect2d",),
    "being a Wayland screen oneself, instead of a window on one": ("wayland-graphics-integration-server",),
    "a look that ours replaces": ("platformthemes/qgtk3",),
    "Qt Quick's keyboard; the kiosk has its own": ("platforminputcontexts/qtvirtualkeyboard",),
}  # fmt: skip
"""Folders and files of Qt's plugins that the program never loads, by reason; "lib" is left out of names."""

# What else Qt brings along for nobody here. Libraries are named without the "lib" of Linux.
_UNUSED_FILES = (
    *(f"/plugins/{each}" for names in UNUSED_PLUGINS.values() for each in names),
    "/Qt6Qml", "/Qt6Quick", "/Qt6VirtualKeyboard", "/Qt6Pdf", "/Qt6WebEngine", "/Qt6ShaderTools", "/Qt6Labs",
    "/Qt6EglFS", "/Qt6EglFs", "/Qt6MultimediaWidgets", "/Qt6FFmpeg", "/avcodec", "/avformat", "/avutil",
    "/swresample", "/swscale", "/opengl32sw", "/d3dcompiler", "/qml/",
    "_avx2.",  # the same code once more, for newer processors
    "PySide6/QtMultimedia", "PySide6/QtConcurrent.", "PySide6/QtNetwork.",
)  # fmt: skip
_PICTURE_FORMATS = ("qsvg", "qjpeg")  # PNG is inside Qt
_DICTIONARIES = ("hyph_en_US", "hyph_es")  # the languages of the guide
_QT_TRANSLATIONS = ("qtbase_es.qm",)
_LOCALES = ("root", "en", "en_US", "es", "es_419", "es_US")  # each with those that it builds upon
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
    if "/babel/locale-data/" in path:
        return name.removesuffix(".dat") in _LOCALES or name.startswith("LICENSE")
    if "PySide6" in path and "/translations/" in path:
        return name in _QT_TRANSLATIONS
    if "plugins/imageformats/" in path:
        return any(part in name for part in _PICTURE_FORMATS)
    if source.startswith(_SYSTEM) and ".so" in name:
        return name.startswith(_OF_PYTHON)
    plain = path[: -len(name)] + name.removeprefix("lib")
    return not any(part in plain for part in _UNUSED_FILES)
