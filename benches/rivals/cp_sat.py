"""OR-Tools CP-SAT: a Boolean for each placement option and each seat, scaled integers for gain and shortfall, exactly-one
and at-most-one constraints where a row is one, and "nobody moves" as the hint to begin with.

Usage: cp_sat.py PROBLEM SECONDS THREADS OUT
"""

import math
import subprocess
import sys
from pathlib import Path

import numpy
from ortools.sat.python import cp_model

from model import Plans, export, seconds

# Continuous variables count in thousandths; rows are written in hundred-thousandths, values in millionths.
UNIT, ROW, VALUE = 1_000, 100_000, 1_000_000
# Rows are rounded to the safe side by no more than this, so that what CP-SAT accepts the check does, too.
NOISE = 1e-6


def pose(lp):
    model = cp_model.CpModel()
    whole, lower, upper, cost = (lp[name].tolist() for name in ("whole", "lower", "upper", "cost"))
    start, index, value = (lp[name].tolist() for name in ("start", "index", "value"))
    variables = []
    for column in range(len(cost)):
        if whole[column] and (lower[column], upper[column]) == (0.0, 1.0):
            variables.append(model.new_bool_var(""))
        else:
            unit = 1 if whole[column] else UNIT
            variables.append(model.new_int_var(math.ceil(lower[column] * unit), math.floor(upper[column] * unit), ""))
    at_most, at_least = lp["at_most"].tolist(), lp["at_least"].tolist()
    for row in range(len(at_most)):
        terms = [(index[at], value[at]) for at in range(start[row], start[row + 1])]
        one = all(whole[column] and upper[column] == 1.0 and factor == 1.0 for column, factor in terms)
        if one and at_most[row] == 1.0 and at_least[row] < 0:
            model.add_at_most_one(variables[column] for column, _ in terms)
            continue
        for limit, sign in ((at_most[row], 1.0), (-at_least[row], -1.0)):
            if not math.isfinite(limit):
                continue
            scale = [ROW if whole[column] else ROW // UNIT for column, _ in terms]
            factors = [math.ceil(sign * factor * by - NOISE) for (_, factor), by in zip(terms, scale)]
            using = [variables[column] for column, _ in terms]
            model.add(cp_model.LinearExpr.weighted_sum(using, factors) <= math.floor(limit * ROW + NOISE))
    sign = 1.0 if lp["maximise"] else -1.0
    scale = [VALUE if whole[column] else VALUE // UNIT for column in range(len(cost))]
    factors = [round(sign * value * by) for value, by in zip(cost, scale)]
    model.maximize(cp_model.LinearExpr.weighted_sum(variables, factors))
    for column, variable in enumerate(variables):
        if whole[column]:
            model.add_hint(variable, 0)
    return model, variables


class Incumbents(cp_model.CpSolverSolutionCallback):
    def __init__(self, plans, variables):
        super().__init__()
        self.plans, self.variables = plans, variables

    def on_solution_callback(self):
        self.plans.write([self.value(variable) for variable in self.variables])


def main(problem, limit, threads, out):
    mps, columns = export(problem, out)
    matrix = out / "matrix.npz"
    subprocess.run([sys.executable, Path(__file__).parent / "read_mps.py", mps, matrix], check=True)
    model, variables = pose(numpy.load(matrix))
    if seconds() >= limit:
        return
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = limit - seconds()
    solver.parameters.num_workers = threads
    choices = variables[: len(columns["placements"]) + len(columns["rides"])]
    solver.solve(model, Incumbents(Plans(columns, out), choices))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
