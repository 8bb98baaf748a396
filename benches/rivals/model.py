"""What the exact rivals have in common: Tandem's own model as an MPS file, and the plans that solutions of it mean.

The clock starts when the process does, so that exporting, reading and building all count.
"""

import json
import os
import subprocess
import time
from pathlib import Path

STARTED = time.monotonic()


def seconds():
    return time.monotonic() - STARTED


def export(problem, out):
    """Writes the model and what its first columns mean; gives the MPS file and the columns."""
    mps, columns = out / "model.mps", out / "columns.json"
    command = [os.environ["TANDEM_SOLVER"], "export", problem, "--format", "mps", "--out", mps, "--columns", columns]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return mps, json.loads(columns.read_text())


class Plans:
    """Writes each improved plan with the second at which it was found."""

    def __init__(self, columns, out):
        self.columns, self.out, self.count = columns, out, 0

    def write(self, values):
        at = seconds()
        placements, rides = self.columns["placements"], self.columns["rides"]
        plan = dict(self.columns)
        plan["placements"] = [j for j, value in zip(placements, values) if value > 0.5]
        plan["rides"] = [z for z, value in zip(rides, values[len(placements):]) if value > 0.5]
        plan["placements"].sort(key=lambda j: (j["person"], j["start_week"], j["post"]))
        plan["rides"].sort(key=lambda z: (z["person"], z["week"], z["session"]))
        self.count += 1
        file = Path(self.out) / f"plan-{self.count:05}.json"
        file.write_text(json.dumps(plan))
        with open(Path(self.out) / "plans.jsonl", "a") as index:
            index.write(json.dumps({"seconds": at, "plan": file.name}) + "\n")
