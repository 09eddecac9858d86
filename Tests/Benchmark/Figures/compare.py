#!/usr/bin/env python3
"""Compares figures by Rosenblatt, with their site, with the figures alone by matplotlib and gnuplot.

    compare.py ROSENBLATT FOLDER [--rounds N] [--write]

All run in turn, N times (5); what counts is the median of the processor time, user and system together, of one
thread's work whatever the number of cores. Who is not installed is left out with a word. Prints a Markdown table;
--write puts it into CONTRIBUTING.md.
"""
import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def python_with(module):
    """A Python that has the module: ours, the system's, or that of Scripts/benchmark's environment."""
    for python in (sys.executable, "python3", "/usr/bin/python3", ".build/python/bin/python"):
        if shutil.which(python) and subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0:
            return python
    return None


def rosenblatt(program, subjects, formats, folder):
    course = folder / f"course-{subjects}"
    shutil.rmtree(course, ignore_errors=True)
    subprocess.run([sys.executable, HERE / "course.py", subjects, course], check=True)
    return [program, "build", course, "--output", folder / f"site-{subjects}", "--no-cache", "--quiet", "--formats", formats]


def matplotlib(python, subjects, formats, folder):
    return [python, HERE / "by_matplotlib.py", subjects, folder / f"matplotlib-{subjects}", formats]


def gnuplot(subjects, formats, folder):
    target = folder / f"gnuplot-{subjects}-{formats}"
    subprocess.run([sys.executable, HERE / "gnuplot.py", subjects, target, formats], check=True)
    return ["gnuplot", target / "figures.gp"]


def median_times(commands, rounds):
    """The median time of each command; they take turns, so that a machine that grows slower favours nobody."""
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(processor_time(command))
    return {name: statistics.median(values) for name, values in times.items()}


def write(table):
    """Puts the table between its marks."""
    path = HERE.parents[2] / "CONTRIBUTING.md"
    before, mark, rest = path.read_text().partition("<!-- Scripts/benchmark figures -->\n")
    after = rest[rest.index("<!-- end -->"):]
    path.write_text(before + mark + "\n" + "\n".join(table) + "\n\n" + after)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=lambda path: Path(path).resolve())
    parser.add_argument("folder", type=lambda path: Path(path).resolve())
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    python = python_with("matplotlib")
    has_gnuplot = shutil.which("gnuplot") is not None
    for name, is_there in (("matplotlib", python), ("gnuplot", has_gnuplot)):
        if not is_there:
            print(f"{name} is not installed and left out", file=sys.stderr)
    works = [
        ("24 figures, wide and narrow SVG, light and dark PNG", "lesson", "svg,png", "svg,png", True),
        ("300 figures of a sweep, SVG (gnuplot: one of each)", "sweep", "svg", "svg,plain", False),
        ("300 figures of a sweep, light and dark PNG (gnuplot: one of each)", "sweep", "png", "png,plain", False),
    ]
    table = [
        "| work, processor time | Rosenblatt, with the site | matplotlib | gnuplot | matplotlib ÷ Rosenblatt | gnuplot ÷ Rosenblatt |",
        "|---|---:|---:|---:|---:|---:|"]
    for title, subjects, formats, by_gnuplot, by_matplotlib in works:
        commands = {"own": rosenblatt(arguments.program, subjects, formats, arguments.folder)}
        if has_gnuplot:
            commands["gnuplot"] = gnuplot(subjects, by_gnuplot, arguments.folder)
        if python and by_matplotlib:
            commands["matplotlib"] = matplotlib(python, subjects, formats, arguments.folder)
        times = median_times(commands, arguments.rounds)
        cells = [f"{times[name]:.3g} s" if name in times else "–" for name in ("own", "matplotlib", "gnuplot")]
        cells += [f"{times[name] / times['own']:.3g}" if name in times else "–" for name in ("matplotlib", "gnuplot")]
        table.append(f"| {title} | " + " | ".join(cells) + " |")
    print("\n".join(table))
    if arguments.write:
        write(table)


main()
