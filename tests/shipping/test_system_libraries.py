"""With the packages of tools/packages-run.txt alone, each file of Qt that the program loads can be loaded."""

import os
import re
import shutil
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NO_DPKG = shutil.which("dpkg-query") is None


@pytest.fixture(scope="module")
def tool():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "tools"))
        import system_libraries

        yield system_libraries


@pytest.fixture(scope="module")
def asked(tool) -> dict[str, list[str]]:
    return tool.Wheels(Path(sysconfig.get_paths()["purelib"])).asked()


@pytest.fixture(scope="module")
def here(tool):
    if NO_DPKG and not os.environ.get("CI"):
        pytest.skip("only Debian's own tool tells which package brings a library, and it is not here")
    return tool.Installed()


def test_no_library_is_missing(tool, asked: dict[str, list[str]], here) -> None:
    assert not tool.lacking(asked, tool.named("run"), here)


def test_no_package_is_named_for_nothing(tool, asked: dict[str, list[str]], here) -> None:
    assert not tool.idle(asked, tool.named("run"), here)


@pytest.mark.parametrize(
    ("package", "library", "plugin"),
    [
        ("libwayland-cursor0", "libwayland-cursor.so.0", "platforms/libqwayland.so"),
        ("libxcb-cursor0", "libxcb-cursor.so.0", "platforms/libqxcb.so"),
        ("libcups2", "libcups.so.2", "printsupport/libcupsprintersupport.so"),
        ("libspeechd2", "libspeechd.so.2", "texttospeech/libqtexttospeech_speechd.so"),
        ("libpulse0", "libpulse.so.0", "PySide6/QtTextToSpeech"),
    ],
)
def test_a_missing_package_is_told_with_what_needs_it(
    tool, asked: dict[str, list[str]], here, package: str, library: str, plugin: str
) -> None:
    packages = [each for each in tool.named("run") if package not in each]
    [sentence] = tool.lacking(asked, packages, here)
    assert sentence.startswith(f"{library} comes from no package of the list")
    assert any(plugin in each for each in asked[library])


def test_a_library_that_is_not_even_here_is_told(tool, here) -> None:
    [sentence] = tool.lacking({"libnowhere.so.3": ["PySide6/Qt/plugins/a/libb.so"]}, tool.named("run"), here)
    assert "nor is it on this machine" in sentence
    assert "PySide6/Qt/plugins/a/libb.so" in sentence


def test_a_package_that_nothing_asks_for_is_told(tool, asked: dict[str, list[str]], here) -> None:
    assert tool.idle(asked, [*tool.named("run"), ["zlib1g"], ["dpkg"]], here) == ["dpkg"]


def test_the_line_in_the_documentation_is_the_list(tool) -> None:
    told = (ROOT / "docs" / "install.md").read_text("utf-8").replace("\\\n", " ")
    [line] = re.findall(r"^sudo apt install (lib.+)$", told, re.MULTILINE)
    assert line.split() == [each[0] for each in tool.named("run") if each != ["python3-venv"]]


class TestDebianPackage:
    """What the built package depends on, beside the list."""

    LIST = (["python3-venv"], ["libcups2", "libcups2t64"], ["libegl1"])

    def test_the_same(self, tool) -> None:
        assert not tool.unlike("libc6 (>= 2.34), libcups2t64 (>= 1.7.0), libegl1", self.LIST)

    def test_more_than_the_list(self, tool) -> None:
        assert not tool.unlike("libcups2 (>= 1.7.0), libegl1, libreadline8 (>= 6.0)", self.LIST)

    def test_less_than_the_list(self, tool) -> None:
        [sentence] = tool.unlike("libegl1", self.LIST)
        assert sentence == "libcups2|libcups2t64 is in the list, but not asked for by the package."


def test_each_unused_plugin_is_there_and_has_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or the list of what is left out would hide what Qt renames."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    from bundle_parts import UNUSED_PLUGINS
    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    shipped = {str(path.relative_to(plugins)).replace("/lib", "/") for path in plugins.rglob("*.so")}
    only_windows = {"platforms/qdirect2d"}
    for reason, names in UNUSED_PLUGINS.items():
        assert reason
        for name in set(names) - only_windows:
            assert any(each.startswith(name) for each in shipped), name
