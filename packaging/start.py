"""Where the bundled program begins."""

import sys

from reader.__main__ import main

sys.exit(main())
