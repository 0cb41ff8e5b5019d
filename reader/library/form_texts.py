"""What the room on forms is called, on the screen and on paper alike."""

from reader.texts.sentence import noop

ROOM_TO_WRITE = noop("room to write")
BOX_TO_MARK = noop("box to mark")
DATE_PARTS = noop("month / day / year")
SCALE = noop("mark a number from {first} to {last}")
NO_NUMBER = noop("No study has this number")
ON_PAPER = noop("Print this page to write on it.")
