"""Our window in a checkout with nothing compiled: when it is painted, and when the guide is there."""

import json
import time

from reader.app import close_guide, make_application, make_window
from reader.clinic.store import read_settings
from reader.start import Start

application = make_application()
window, library = make_window(Start(), read_settings(None))
assert library is None, "the cache is not empty"
window.show()
while not window.helpline.isVisible() or window.visibleRegion().isEmpty():
    application.processEvents()
application.processEvents()
window.repaint()
found = {"painted": time.monotonic()}
while window.guide.preparing is not None:
    application.processEvents()
    time.sleep(0.005)  # a window that waits leaves both cores to the compiler
assert window.guide.library is not None, window.guide.trouble
window.repaint()
found["guide"] = time.monotonic()
close_guide(window)
print(json.dumps(found))
