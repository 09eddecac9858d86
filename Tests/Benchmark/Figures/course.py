"""Writes the subjects as a course of Rosenblatt."""
import json
import sys
from pathlib import Path

import subjects

LESSON_LENGTH = 30


def figure(subject, folder):
    """The figure's options; JSON is YAML."""
    kind = subject["kind"]
    options = {"title": subject["name"], "caption": f"The figure {subject['name']}.", "alt": f"A figure of {subject['name']}."}
    if kind == "curves":
        options |= {
            "kind": "plot", "domain": subject["x"], "range": subject["y"],
            "series": [{"expression": formula, "label": label, "dash": dashed} for formula, label, dashed in subject["lines"]],
            "x-label": subject["labels"][0], "y-label": subject["labels"][1]}
        if subject["rules"]:
            options["rules"] = [{"y": y} for y in subject["rules"]]
    elif kind == "bars":
        options |= {
            "kind": "bars", "values": subject["values"], "labels": subject["names"], "y-label": subject["y_label"],
            "range": subject["y"]}
    elif kind == "points":
        options |= {
            "kind": "decision-boundary", "model": subject["name"],
            "points": [{"at": place, "class": number} for number in (0, 1) for place in subject["classes"][number]]}
    else:
        lines = ["x," + ",".join(subject["columns"])] + [",".join(map(str, row)) for row in subject["rows"]]
        (folder / f"{subject['name']}.csv").write_text("\n".join(lines) + "\n")
        options |= {
            "kind": "plot", "x-label": "x", "y-label": subject["y_label"],
            "series": [{"csv": f"{subject['name']}.csv", "x": "x", "y": column, "label": column} for column in subject["columns"]]}
        if subject["log"]:
            options["y-scale"] = "log"
    return options


def main(name, folder):
    chosen = subjects.SETS[name]
    lessons = []
    for start in range(0, len(chosen), LESSON_LENGTH):
        part = chosen[start:start + LESSON_LENGTH]
        number = len(lessons) + 1
        lessons.append(f"{number}-part{number}")
        lesson = folder / "lessons" / lessons[-1]
        lesson.mkdir(parents=True, exist_ok=True)
        text = "\n\n".join(f"[](#{subject['name']}) shows it.\n\n![](figure:{subject['name']})" for subject in part)
        (lesson / "en.md").write_text(
            f"---\ntitle: Figures {number}\nsummary: Figures for measuring.\n---\n\n## Figures {{#s-part{number}}}\n\n"
            + text + "\n")
        models = {
            subject["name"]: {"perceptron": {"weights": subject["weights"], "threshold": subject["threshold"]}}
            for subject in part if subject["kind"] == "points"}
        content = {"models": models} if models else {}
        content["figures"] = {subject["name"]: figure(subject, lesson) for subject in part}
        (lesson / "figures.yml").write_text(json.dumps(content, indent=1) + "\n")
    (folder / "course.yml").write_text(json.dumps({
        "title": "Figures", "description": "Figures for measuring.", "authors": ["Benchmark"], "languages": ["en"],
        "number-from": "1", "lessons": lessons}, indent=1) + "\n")


main(sys.argv[1], Path(sys.argv[2]))
