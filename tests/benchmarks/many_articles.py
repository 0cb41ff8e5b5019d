"""Makes a guide of N generated articles out of the shipped one's words, compiles it and times that."""

import json
import random
import re
import shutil
import sys
import time
from pathlib import Path

from reader.guide.compile import compile_library
from reader.guide.loader import gather
from reader.guide.sharing import usable_processes

folder, count = Path(sys.argv[1]), int(sys.argv[2])
shipped = Path(__file__).resolve().parents[2] / "articles"
(folder / "en" / "topics").mkdir(parents=True)
for name in ("guide.toml", "aliases.tsv", "evidence.tsv", "codes.tsv"):
    shutil.copy(shipped / name, folder / name)
shutil.copytree(shipped / "language", folder / "language")
bodies = [path.read_text(encoding="utf-8") for path in sorted(shipped.glob("en/*/*.md"))]
chance = random.Random(20261122)
sentences = [s for body in bodies for s in re.findall(r"[A-Z][^.!?\n\[\]|*#]{30,140}\.", body)]
for number in range(count):
    head = bodies[number % len(bodies)].split("---\n", 2)[1]
    head = re.sub(r"title: .*", f'title: "{chance.choice(sentences)[:60]} {number}"', head, count=1)
    body = "".join(
        f"## Part {part}\n\n" + "\n\n".join(" ".join(chance.sample(sentences, 3)) for _ in range(4)) + "\n\n"
        for part in range(5)
    )
    (folder / "en" / "topics" / f"generated-{number}.md").write_text(
        f"---\n{head}---\n{body}", encoding="utf-8"
    )
begun = time.perf_counter()
compile_library(gather(folder, usable_processes()), "generated", folder / "library.sqlite")
print(json.dumps({"compile_s": time.perf_counter() - begun}))
