"""Paper and PDF: lays documents out, paints, writes and prints them. QtGui and QtPrintSupport, no widgets."""
