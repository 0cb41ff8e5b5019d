"""The edition of one sheet: what always stands on it, and what is marked for it."""

from reader.content.blocks import Callout, Heading, Paragraph
from reader.content.findings import Findings
from reader.content.markdown import parse_markdown
from reader.content.sheet import sheet_blocks
from reader.content.walk import plain_text

BODY = """!!! key "Key"
    - A point.

## Left out

No.

!!! danger "Danger"
    Yes.

### Marked below {sheet}

Yes, in a part.

## Do {sheet}

Yes, first.

### Within

Yes, second.

## Left out again

No again.

{sheet}
Yes, alone.

!!! note "Note"
    No.
"""


def test_what_stands_on_one_sheet() -> None:
    findings = Findings("x.md")
    words = []
    for block in sheet_blocks(parse_markdown(BODY, 1, findings)):
        match block:
            case Heading(_, children) | Paragraph(children):
                words.append(plain_text(children))
            case Callout(_, title):
                words.append(title)
    assert findings.problems() == ()
    assert words == [
        *("Key", "Danger", "Marked below", "Yes, in a part.", "Do", "Yes, first.", "Within", "Yes, second."),
        "Yes, alone.",
    ]
