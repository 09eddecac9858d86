#!/usr/bin/env python3
"""Makes courses of many lessons, builds them, and shows what a lesson costs; beside it Hugo with the same text.

    lessons.py PATH-OF-ROSENBLATT FOLDER [--counts 100,250,1000,2500] [--parts N] [--rounds N] [--keep]

The program's theme is found as always: near the program, or by ROSENBLATT_TEMPLATES.

Times are user and system seconds of the CPU, least of all rounds, with an empty cache (cold) and again with the cache of
that run (warm). Hugo sets no formulas and draws no figures: it gets the TeX as text. Prints a Markdown table.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys

TOPICS = ["weights", "thresholds", "margins", "gradients", "layers", "features", "errors", "samples", "models", "limits"]


def paragraph(lesson, place):
    word = TOPICS[(lesson + place) % len(TOPICS)]
    other = TOPICS[(lesson * 7 + place * 3) % len(TOPICS)]
    return (
        f"A network of {lesson + 2} units reads its {word} one by one, and *each* of them changes what the next can say. "
        f"Where the {other} are large, a step of size {place + 1}/{lesson + 10} is too long; where they are small, it "
        f"takes many. The rule in `step({place})` says when to stop, and **why** nothing is lost by that.\n"
    )


def body(lesson, count, formulas):
    previous = f" It goes on from [the lesson before](../{max(lesson - 1, 1)}-lesson-{max(lesson - 1, 1)}/en.md)." if formulas else ""
    text = paragraph(lesson, 0).rstrip() + previous + "\n"
    for section in range(1, 5):
        text += f"\n## {TOPICS[(lesson + section) % len(TOPICS)].capitalize()} of step {section}\n\n"
        text += paragraph(lesson, section) + "\n" + paragraph(lesson, section + 4)
        if section == 1:
            text += f"\nThe output is $y = \\sigma(w_1 x_1 + w_2 x_2)$, and its error is\n\n$$E_{{{lesson}}} = \\frac{{1}}{{{lesson + 1}}} \\sum_i (y_i - t_i)^2$$\n"
        elif section == 2:
            text += "\n" + "".join(f"- the {topic} of unit {lesson}\n" for topic in TOPICS[:4])
        elif section == 3 and lesson % 4 == 0:
            text += f"\n```python\nfor step in range({lesson}):\n    w = w - {lesson % 9 + 1} * gradient(w, \"step\")\n```\n"
        elif section == 4 and lesson % 5 == 0:
            text += "\n| layer | units |\n| --- | ---: |\n" + "".join(f"| {i} | {lesson * i} |\n" for i in (1, 2, 3))
    return text


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def course(folder, count, parts):
    settings = "title: A large course\ndescription: Made to be measured.\nlanguages: [en]\nnumber-from: 1\n"
    names = [f"{i}-lesson-{i}" for i in range(1, count + 1)]
    if parts:
        size = -(-count // parts)
        settings += "parts:\n"
        for part in range(0, count, size):
            settings += f"  - name: part-{part // size + 1}\n    title: Part {part // size + 1}\n"
            settings += "    lessons: [" + ", ".join(names[part : part + size]) + "]\n"
    write(f"{folder}/course.yml", settings)
    for lesson, name in enumerate(names, 1):
        text = f"---\ntitle: Lesson {lesson} of many\nsummary: What unit {lesson} does.\n---\n" + body(lesson, count, True)
        if lesson % 10 == 0:
            text += f"\n![](figure:curve-{lesson})\n"
            write(
                f"{folder}/lessons/{name}/figures.yml",
                f"figures:\n  curve-{lesson}:\n    kind: activation\n    function: relu\n"
                f"    title: Unit {lesson}\n    caption: What unit {lesson} gives.\n",
            )
        write(f"{folder}/lessons/{name}/en.md", text)


BASE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"></head><body><nav><ol>
{{ range .Site.RegularPages.ByWeight }}<li{{ if eq . $ }} class="current"{{ end }}><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ol></nav>{{ block "main" . }}{{ end }}</body></html>
"""
SINGLE = """{{ define "main" }}<main><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .TableOfContents }}{{ .Content }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main>{{ end }}
"""
LIST = """{{ define "main" }}<main>{{ range .Site.RegularPages.ByWeight }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p>{{ .Params.summary }}</p>{{ end }}</main>{{ end }}
"""


def hugo_site(folder, count):
    write(f"{folder}/config.toml", 'baseURL = "https://example.org/"\ntitle = "A large course"\ndisableKinds = ["taxonomy", "term"]\n')
    write(f"{folder}/layouts/_default/baseof.html", BASE)
    write(f"{folder}/layouts/_default/single.html", SINGLE)
    write(f"{folder}/layouts/_default/list.html", LIST)
    for lesson in range(1, count + 1):
        head = f'---\ntitle: "Lesson {lesson} of many"\nsummary: "What unit {lesson} does."\nweight: {lesson}\n---\n'
        write(f"{folder}/content/lessons/lesson-{lesson}.md", head + body(lesson, count, False))


def seconds(command, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **more)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: {done.stderr[:1000]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("rosenblatt")
    parser.add_argument("folder")
    parser.add_argument("--counts", default="100,250,1000,2500")
    parser.add_argument("--parts", type=int, default=0, help="so many parts in each course; 0 for none")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", action="store_true", help="leave the sites where they are")
    options = parser.parse_args()
    counts = [int(count) for count in options.counts.split(",")]
    hugo = shutil.which("hugo")
    shutil.rmtree(options.folder, ignore_errors=True)
    rows = []
    for count in counts:
        here = f"{options.folder}/{count}"
        course(f"{here}/course", count, options.parts)
        if hugo:
            hugo_site(f"{here}/hugo", count)
        environment = dict(os.environ, XDG_CACHE_HOME=os.path.abspath(f"{here}/cache"))
        build = [options.rosenblatt, "build", f"{here}/course", "--quiet", "--formats", "svg", "--output", f"{here}/site"]
        cold, warm, peer = [], [], []
        for _ in range(options.rounds):
            shutil.rmtree(f"{here}/cache", ignore_errors=True)
            cold.append(seconds(build, env=environment))
            warm.append(seconds(build, env=environment))
            if hugo:
                shutil.rmtree(f"{here}/hugo/public", ignore_errors=True)
                peer.append(seconds([hugo, "--quiet", "--source", f"{here}/hugo"]))
        rows.append((count, min(cold), min(warm), min(peer) if peer else None))
        print(f"{count} lessons: cold {min(cold):.2f} s, warm {min(warm):.2f} s" + (f", Hugo {min(peer):.2f} s" if peer else ""), file=sys.stderr)
        if not options.keep:
            shutil.rmtree(here, ignore_errors=True)
    print("| lessons | cold, s | ms a lesson | warm, s | ms a lesson | Hugo, s | cold / Hugo |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for count, cold, warm, peer in rows:
        hugo_cells = f"{peer:.2f} | {cold / peer:.2f}" if peer else "- | -"
        print(f"| {count} | {cold:.2f} | {cold / count * 1000:.1f} | {warm:.2f} | {warm / count * 1000:.1f} | {hugo_cells} |")
    by_count = {count: cold for count, cold, _, _ in rows}
    if 250 in by_count and 1000 in by_count:
        print(f"\n1,000 lessons cost {by_count[1000] / by_count[250]:.2f} times what 250 cost.")


main()
