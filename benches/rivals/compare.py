"""Runs Tandem and its rivals one after the other on the same problems, for the same wall time and with as many threads, has
every plan judged by `tandem-solver check`, and writes values.csv, table.md and a picture for each problem."""

import argparse
import csv
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from picture import draw

HERE = Path(__file__).parent
# A rival that does not stop by itself gets so many seconds more; plans found later than the limit do not count.
GRACE_SECONDS = 20
RIVALS = {
    "CP-SAT": [sys.executable, HERE / "cp_sat.py"],
    "HiGHS": [sys.executable, HERE / "highs_monolith.py"],
    "SolverForge": [os.environ["SOLVERFORGE_RIVAL"]],
}


def tandem(*arguments, **options):
    return subprocess.run([os.environ["TANDEM_SOLVER"], *map(str, arguments)], capture_output=True, text=True, **options)


def judged(problem, plan):
    """The plan's value, or nothing where it breaks a rule."""
    report = json.loads(tandem("check", problem, plan).stdout)
    return report["value"] if report["ok"] else None


def run_tandem(problem, options, out):
    """Values over time as the solver reports them (each plan recomputed from scratch); the last plan is judged by the check."""
    plan = out / "plan.json"
    command = [os.environ["TANDEM_SOLVER"], "solve", problem, "--time-limit", options.seconds, "--threads",
               options.threads, "--gap", 0.000001, "--out", plan]
    started = time.monotonic()
    process = subprocess.Popen([*map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    points, best = [], None
    for line in process.stderr:
        found = re.search(r" best (-?[0-9.]+) ", line)
        if found and (best is None or float(found[1]) > best):
            best = float(found[1])
            points.append((time.monotonic() - started, best))
    process.wait()
    ended = time.monotonic() - started
    value = judged(problem, plan) if plan.exists() else None
    if value is None:
        print("  the check refuses Tandem's plan, or there is none", file=sys.stderr)
        return []
    return points + [(ended, value)]


def run_rival(program, problem, options, out):
    """Each plan that was found in time, judged by the check; what is no better than before is left out."""
    command = [*program, problem, options.seconds, options.threads, out]
    try:
        limit = options.seconds + GRACE_SECONDS
        process = subprocess.run([*map(str, command)], timeout=limit, stderr=subprocess.PIPE, text=True)
        if process.returncode != 0:
            print(f"  {program[-1]} failed: {process.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
    except subprocess.TimeoutExpired:
        pass
    index = out / "plans.jsonl"
    entries = [json.loads(line) for line in index.read_text().splitlines()] if index.exists() else []
    points, refused = [], 0
    for entry in (entry for entry in entries if entry["seconds"] <= options.seconds):
        value = judged(problem, out / entry["plan"])
        refused += value is None
        if value is not None and (not points or value > points[-1][1]):
            points.append((entry["seconds"], value))
    if refused:
        print(f"  the check refuses {refused} of {len(entries)} plans", file=sys.stderr)
    return points


def at(points, second):
    """The best value known at a second."""
    return max((value for when, value in points if when <= second), default=None)


def table(results, options):
    marks = sorted({options.seconds * share for share in (1 / 6, 1 / 2)} | {options.seconds})
    lines = ["| problem | solver | " + " | ".join(f"{mark:.0f} s" for mark in marks) + " |",
             "|---|---|" + "---|" * len(marks)]
    for name, by_solver in results.items():
        for solver, points in by_solver.items():
            # The end of a run is a little after its limit where a process winds down.
            values = [at(points, mark + (1 if mark == marks[-1] else 0)) for mark in marks]
            cells = " | ".join("no plan" if value is None else f"{value:.2f}" for value in values)
            lines.append(f"| {name} | {solver} | {cells} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="64x26,250x26,1000x52", help="people x weeks, separated by commas")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    results = {}
    for size in options.sizes.split(","):
        people, weeks = size.split("x")
        name = f"{size}-{options.seed}"
        problem = options.out / f"{name}.json"
        arguments = ["--people", people, "--weeks", weeks, "--seed", options.seed, "--out", problem]
        tandem("generate", *arguments, check=True)
        results[name] = {}
        for solver in ["Tandem", *RIVALS]:
            print(f"{name}: {solver}", file=sys.stderr)
            out = options.out / name / solver
            out.mkdir(parents=True, exist_ok=True)
            for old in out.iterdir():
                old.unlink()
            points = run_tandem(problem, options, out) if solver == "Tandem" else run_rival(
                RIVALS[solver], problem, options, out)
            results[name][solver] = points
        (options.out / f"{name}.svg").write_text(draw(name, results[name], options.seconds))
        with open(options.out / "values.csv", "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["instance", "solver", "seconds", "value"])
            for instance, by_solver in results.items():
                for solver, points in by_solver.items():
                    writer.writerows([instance, solver, f"{when:.2f}", f"{value:.6f}"] for when, value in points)
        (options.out / "table.md").write_text(table(results, options))
    print((options.out / "table.md").read_text())


if __name__ == "__main__":
    main()
