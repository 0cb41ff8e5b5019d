"""Makes Word files part by part, as Word writes them: lists, tables, pictures, tracked changes, notes."""

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360606060"
    "000000050001a5f645400000000049454e44ae426082".replace(" ", "")
)
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for name in ("Title", "heading 1", "heading 2", "heading 3", "heading 4")
)
_NUMBERING = """<w:abstractNum w:abstractNumId="0">{bullets}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{numbers}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"""
AUTHOR = 'w:author="Ana Ruiz" w:date="2026-11-01T10:00:00Z"'


def run(text: str, *looks: str) -> str:
    """Words in one look, such as `b` for bold."""
    props = "".join(f"<w:{look}/>" for look in looks)
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(*inside: str, style: str = "", numbering: int = 0, level: int = 0) -> str:
    """A paragraph of runs; plain text is a run of its own."""
    props = f'<w:pStyle w:val="{style.replace(" ", "")}"/>' if style else ""
    if numbering:
        props += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>'
    runs = "".join(each if each.startswith("<") else run(each) for each in inside)
    return f"<w:p><w:pPr>{props}</w:pPr>{runs}</w:p>"


def bullet(text: str, level: int = 0) -> str:
    return para(text, numbering=1, level=level)


def number(text: str, level: int = 0) -> str:
    return para(text, numbering=2, level=level)


def cell(*paragraphs: str, span: int = 1) -> str:
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{"".join(paragraphs)}</w:tc>'


def table(*rows: Iterable[str], has_head: bool = False) -> str:
    """Rows of cells; plain text is a cell of one paragraph."""
    made = ""
    for place, row in enumerate(rows):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if has_head and place == 0 else ""
        made += f"<w:tr>{head}{''.join(c if c.startswith('<') else cell(para(c)) for c in row)}</w:tr>"
    return f"<w:tbl><w:tblPr/>{made}</w:tbl>"


def picture(alt: str, rel: str = "rPic") -> str:
    inside = f'<pic:pic><pic:blipFill><a:blip r:embed="{rel}"/></pic:blipFill></pic:pic>'
    graphic = f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic>"
    words = f'<wp:docPr id="1" name="p" descr="{escape(alt)}"/>'
    return f"<w:r><w:drawing><wp:inline>{words}{graphic}</wp:inline></w:drawing></w:r>"


def inserted(text: str) -> str:
    return f'<w:ins w:id="1" {AUTHOR}>{run(text)}</w:ins>'


def deleted(text: str) -> str:
    words = f'<w:delText xml:space="preserve">{escape(text)}</w:delText>'
    return f'<w:del w:id="2" {AUTHOR}><w:r>{words}</w:r></w:del>'


def word_file(path: Path, body: Iterable[str], parts: Mapping[str, str] | None = None) -> Path:
    """Write a Word file. `parts` are further parts by name, such as `footnotes`, without their root."""
    roots = {"footnotes": "footnotes", "comments": "comments", "header1": "hdr"}
    rels = [("rStyles", "styles", "styles.xml"), ("rNumbering", "numbering", "numbering.xml")]
    rels += [("rPic", "image", "media/image1.png")]
    given = dict(parts or {})
    rels += [(f"r{name}", name.rstrip("1"), f"{name}.xml") for name in given]
    links = "".join(f'<Relationship Id="{i}" Type="{_REL}/{kind}" Target="{to}"/>' for i, kind, to in rels)
    web = 'Target="https://example.org/a" TargetMode="External"'
    links += f'<Relationship Id="rWeb" Type="{_REL}/hyperlink" {web}/>'
    levels = {
        kind: "".join(f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="{kind}"/></w:lvl>' for n in range(4))
        for kind in ("bullet", "decimal")
    }
    numbering = _NUMBERING.format(bullets=levels["bullet"], numbers=levels["decimal"])
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("[Content_Types].xml", _TYPES)
        main = f'<Relationship Id="r1" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
        packed.writestr("_rels/.rels", f'<Relationships xmlns="{_RELS}">{main}</Relationships>')
        packed.writestr(
            "word/document.xml", f"<w:document {_SPACES}><w:body>{''.join(body)}</w:body></w:document>"
        )
        packed.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{_RELS}">{links}</Relationships>'
        )
        packed.writestr("word/styles.xml", f"<w:styles {_SPACES}>{_STYLES}</w:styles>")
        packed.writestr("word/numbering.xml", f"<w:numbering {_SPACES}>{numbering}</w:numbering>")
        packed.writestr("word/media/image1.png", PNG)
        for name, inside in given.items():
            packed.writestr(f"word/{name}.xml", f"<w:{roots[name]} {_SPACES}>{inside}</w:{roots[name]}>")
    return path


def with_lists(path: Path) -> Path:
    """A page of lists, headings and curly quotes, as a nurse writes it."""
    soft = "Bring your “blue card” – it’s free.\u00a0Ask for Dr.\u00a0Lee, co\u00adordinator, ﬁrst ﬂoor."
    return word_file(
        path,
        [
            para("Your first group", style="Title"),
            para(soft),
            para("What to bring", style="heading 1"),
            bullet("Your card"),
            bullet("A list of medicines"),
            bullet("also vitamins", level=1),
            bullet(
                "Somebody you ",
            ),
            para("Steps", style="heading 2"),
            number("Take the blue stairs."),
            number("Sign in."),
            number("with your first name only", level=1),
            number("Sit down."),
            para(run("Costs here", "b")),
            para(
                run("The first group is "),
                run("fr", "b"),
                run("ee", "b"),
                run(". Read "),
                run("all", "i"),
                run(" of it."),
            ),
            para("# is no heading here"),
            para("Room *204* [left] <door> costs 5_6"),
            para("Deep", style="heading 4"),
            para("The end."),
        ],
    )


def with_tables(path: Path) -> Path:
    """Tables, a box, and pictures with and without words."""
    merged = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + para("Both days") + "</w:tc>"
    goes_on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + para("") + "</w:tc>"
    return word_file(
        path,
        [
            para("When we are open", style="heading 1"),
            table(["Day", "Hours"], ["Monday", "8 | 12"], has_head=True),
            table(["Day", "Room"], [merged, "204"], [goes_on, "205"], [cell(para("All week"), span=2)]),
            table([cell(para(run("Mind the step", "b")), para("It is high."))]),
            para("A map: ", picture("The stairs to the second floor")),
            para(picture("")),
            para("After", style="heading 2"),
            para("See ", f'<w:hyperlink r:id="rWeb">{run("our site")}</w:hyperlink>', "."),
        ],
    )


def with_changes(path: Path) -> Path:
    """Tracked changes, a comment, a footnote, a head of the page, a formula and struck words."""
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    comment = '<w:r><w:commentReference w:id="5"/></w:r>'
    formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    return word_file(
        path,
        [
            para("Rules of the house", style="Title"),
            para("Visits end at ", deleted("nine"), inserted("ten"), " in the evening."),
            para("Quiet helps everybody.", mark, comment),
            para("The sum ", formula, " is small."),
            para(run("Old words", "strike"), run(" new words", 'u w:val="single"')),
        ],
        {
            "footnotes": f'<w:footnote w:id="2">{para("Smith 2020, page 4.")}</w:footnote>',
            "comments": f'<w:comment w:id="5" {AUTHOR}>{para("Is this so?")}</w:comment>',
            "header1": para("Riverside, page"),
        },
    )
