"""Feeds every target with ever stranger bytes, guided by the lines of code they reach.

make fuzz                              every target for a minute
make fuzz ARGS="--seconds 600 markdown"   one target for ten minutes

A finding is written to build/fuzz/TARGET/; keep it, made small, in tests/fuzz/seeds/TARGET/ with the mending.
"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SLOWEST = 10  # seconds for one input
MOST_MEMORY = 1500  # MB
LONGEST = {"article": 30_000, "markdown": 20_000, "settings": 20_000, "picture": 20_000}


def main() -> int:
    """Run the targets one after the other; 1 when any of them broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("targets", nargs="*")
    given, flags = parser.parse_known_args()
    if given.inside:
        return _fuzz(given.targets[0], flags)
    try:
        import atheris  # noqa: F401
    except ImportError:
        print("atheris is not installed here; it has wheels for Linux and macOS.", file=sys.stderr)
        return 1
    broken = [name for name in given.targets or _names() if not _run(name, given.seconds)]
    print(f"broken: {', '.join(broken)}" if broken else "nothing was broken")
    return 1 if broken else 0


def _names() -> list[str]:
    sys.path[:0] = [str(ROOT), str(HERE.parent), str(HERE)]
    from fuzz_targets import TARGETS

    return list(TARGETS)


def _run(name: str, seconds: int) -> bool:
    found = ROOT / "build" / "fuzz" / name
    found.mkdir(parents=True, exist_ok=True)
    seeds = HERE / "seeds" / name
    seeds.mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable,
        str(HERE / "run.py"),
        "--inside",
        name,
        "-len_control=20",
        f"-max_total_time={seconds}",
        f"-timeout={SLOWEST}",
        f"-rss_limit_mb={MOST_MEMORY}",
        f"-max_len={LONGEST.get(name, 4000)}",
        f"-artifact_prefix={found}/",
        "-print_final_stats=1",
        str(found),
        str(seeds),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    lines = done.stderr.splitlines()
    told = [line for line in lines if line.startswith("stat::number_of_executed") or " cov: " in line]
    print(f"{name}: {'ok' if done.returncode == 0 else 'BROKEN'}; {'; '.join(told[-2:])}", flush=True)
    if done.returncode:
        print(done.stdout[-3000:], "\n".join(lines[-60:]), sep="\n", flush=True)
    return done.returncode == 0


def _fuzz(name: str, flags: list[str]) -> int:
    import atheris

    sys.path[:0] = [str(ROOT), str(HERE.parent), str(HERE)]
    with atheris.instrument_imports(include=["reader", "tomllib", "yaml", "markdown"]):
        from fuzz_targets import TARGETS, seeds_made
    for number, seed in enumerate(seeds_made().get(name, [])):
        (ROOT / "build" / "fuzz" / name / f"made-{number}").write_bytes(seed)
    atheris.Setup([sys.argv[0], *flags], TARGETS[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
