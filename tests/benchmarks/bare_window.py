"""The yardstick: a bare PySide6 window with one QTextBrowser, painted once."""

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextBrowser, QVBoxLayout, QWidget


class Browser(QTextBrowser):
    """Notes when it has been painted for the first time."""

    painted = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = time.monotonic()
            QTimer.singleShot(0, QApplication.quit)


application = QApplication(sys.argv)
window = QWidget()
browser = Browser()
browser.setHtml("<h1>A page</h1>" + "<p>Some words to read in a plain window.</p>" * 40)
layout = QVBoxLayout(window)
layout.addWidget(browser)
window.resize(1366, 768)
window.show()
application.exec()
found = {"painted": browser.painted}
if "--memory" in sys.argv:
    with open("/proc/self/smaps_rollup") as file:
        found["pss_mb"] = next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
print(json.dumps(found))
