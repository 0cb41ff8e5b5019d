"""A headless Chromium driven through its own pipe, without any other program between."""

import json
import os
import subprocess
import tempfile
from base64 import b64decode
from pathlib import Path
from typing import Any

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


class Browser:
    """One page in one browser, as a phone shows it. Sizes are in CSS pixels."""

    def __init__(self, width: int = 360, height: int = 740) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        heard, says = os.pipe()
        answers, told = os.pipe()
        # Chromium reads what is asked at 3 and answers at 4.
        script = f'exec "$0" "$@" 3<&{heard} 4>&{told}'
        command = [
            "sh",
            "-c",
            script,
            "chromium",
            *_FLAGS,
            f"--user-data-dir={self._profile.name}",
            "about:blank",
        ]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, pass_fds=(heard, told), stdout=quiet, stderr=quiet)
        os.close(heard)
        os.close(told)
        self._in, self._out = os.fdopen(says, "wb"), os.fdopen(answers, "rb")
        self._number = 0
        self._waiting = b""
        self.events: list[dict[str, Any]] = []
        self._session = ""
        targets = self.ask("Target.getTargets")["targetInfos"]
        page = next(each["targetId"] for each in targets if each["type"] == "page")
        self._session = self.ask("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.ask(f"{domain}.enable")
        self.ask("Network.setCacheDisabled", cacheDisabled=True)
        self.resize(width, height)

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_: object) -> None:
        self._session = ""
        self.ask("Browser.close")
        self._in.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._out.close()
        self._profile.cleanup()

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """Ask one thing of the browser and wait for its answer; what happens meanwhile goes into `events`."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._in.write(json.dumps(message).encode() + b"\0")
        self._in.flush()
        while True:
            told = self._next()
            if told.get("id") == self._number:
                if "error" in told:
                    raise RuntimeError(f"{method}: {told['error']['message']}")
                return told["result"]
            self.events.append(told)

    def resize(self, width: int, height: int) -> None:
        """Be a phone of another size."""
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2, mobile=True
        )

    def use(self, scheme: str, media: str = "screen") -> None:
        """Ask pages for light or dark colors, on the screen or in print."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.ask("Emulation.setEmulatedMedia", media=media, features=features)

    def open(self, address: str) -> int:
        """Open a page and wait until all of it is there; how many bytes came for it."""
        self.events.clear()
        self.ask("Page.navigate", url=address)
        while not any(each.get("method") == "Page.loadEventFired" for each in self.events):
            self.events.append(self._next())
        done = [each["params"] for each in self.events if each.get("method") == "Network.loadingFinished"]
        return int(sum(each["encodedDataLength"] for each in done))

    def value(self, script: str) -> Any:  # noqa: ANN401 - whatever the page's script gives
        """What a script gives on the page, once it is done."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def picture(self, path: Path) -> None:
        """The screen as a PNG."""
        path.write_bytes(b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._waiting:
            data = os.read(self._out.fileno(), 1 << 16)
            if not data:
                raise RuntimeError("The browser has gone.")
            self._waiting += data
        line, _, self._waiting = self._waiting.partition(b"\0")
        return json.loads(line)
