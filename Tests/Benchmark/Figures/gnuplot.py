"""Writes a script that draws the subjects with gnuplot: SET FOLDER FORMATS; svg is a wide and a narrow file, png a light and a dark one.

With “plain” among the formats there is one file of each format.
"""
import sys
from pathlib import Path

import subjects


def plot(subject):
    """The commands of one figure but for its terminal and output."""
    lines = ["reset", "set samples 201", f"set title '{subject['name']}'"]
    kind = subject["kind"]
    if kind == "curves":
        lines += [f"set xrange [{subject['x'][0]}:{subject['x'][1]}]", f"set yrange [{subject['y'][0]}:{subject['y'][1]}]",
                  f"set xlabel '{subject['labels'][0]}'", f"set ylabel '{subject['labels'][1]}'"]
        parts = [f"{formula.replace('^', '**')} with lines lw 2 dt {2 if dashed else 1} title '{label}'"
                 for formula, label, dashed in subject["lines"]]
        parts += [f"{y} with lines lc 'gray' notitle" for y in subject["rules"]]
    elif kind == "bars":
        lines += ["set style fill solid", "set boxwidth 0.6", f"set yrange [{subject['y'][0]}:{subject['y'][1]}]",
                  f"set ylabel '{subject['y_label']}'", "$data << END"]
        lines += [f"{index} {value} \"{name}\"" for index, (value, name) in enumerate(zip(subject["values"], subject["names"]))]
        lines += ["END"]
        parts = ["$data using 1:2:xtic(3) with boxes notitle", "$data using 1:2:2 with labels offset 0,0.7 notitle"]
    elif kind == "points":
        (a, b), threshold = subject["weights"], subject["threshold"]
        lines += ["set xrange [-0.5:1.5]", "set yrange [-0.5:1.5]", "set size square", "set xlabel 'x_1'", "set ylabel 'x_2'"]
        for number in (0, 1):
            lines += [f"$class{number} << END", *(f"{x} {y}" for x, y in subject["classes"][number]), "END"]
        line = f"({threshold} - {a} * x) / {b}"
        parts = [f"'+' using 1:(({threshold} - {a} * $1) / {b}):({3 if b > 0 else -3}) with filledcurves fs transparent solid 0.15 notitle",
                 f"{line} with lines lw 2 notitle", "$class0 with points pt 7 notitle", "$class1 with points pt 5 notitle"]
    else:
        lines += ["set xlabel 'x'", f"set ylabel '{subject['y_label']}'", "set logscale y" if subject["log"] else "unset logscale",
                  "$data << END", *(" ".join(map(str, row)) for row in subject["rows"]), "END"]
        parts = [f"$data using 1:{index + 2} with lines lw 2 title '{label}'" for index, label in enumerate(subject["columns"])]
    return lines, "plot " + ", \\\n  ".join(parts)


def main(name, folder, formats):
    folder.mkdir(parents=True, exist_ok=True)
    terminals = []
    if "svg" in formats:
        terminals += [("svg size 640,400 enhanced font 'Noto Sans,14'", ".svg", False), ("svg size 360,300 enhanced font 'Noto Sans,14'", "_narrow.svg", False)]
    if "png" in formats:
        terminals += [("pngcairo size 1280,800 enhanced fontscale 2 linewidth 2", ".png", False),
                      ("pngcairo size 1280,800 enhanced fontscale 2 linewidth 2 background '#14181d'", "_dark.png", True)]
    if "plain" in formats:
        terminals = terminals[::2]
    script = []
    for subject in subjects.SETS[name]:
        for terminal, ending, is_dark in terminals:
            lines, command = plot(subject)
            script += [*lines, f"set terminal {terminal}", f"set output '{folder / subject['name']}{ending}'"]
            if is_dark:
                script += ["set border lc 'white'", "set tics textcolor 'white'", "set title textcolor 'white'",
                           "set xlabel textcolor 'white'", "set ylabel textcolor 'white'", "set key textcolor 'white'"]
            script += [command, "unset output"]
    (folder / "figures.gp").write_text("\n".join(script) + "\n")


main(sys.argv[1], Path(sys.argv[2]), sys.argv[3].split(","))
