"""HiGHS on the whole model at once. Usage: highs_monolith.py PROBLEM SECONDS THREADS OUT"""

import sys
from pathlib import Path

import highspy

from model import Plans, export, seconds


def main(problem, limit, threads, out):
    mps, columns = export(problem, out)
    plans = Plans(columns, out)
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", threads)
    if highs.readModel(str(mps)) == highspy.HighsStatus.kError:
        raise SystemExit("HiGHS cannot read the model")
    if seconds() >= limit:
        return
    highs.setOptionValue("time_limit", limit - seconds())
    highs.setOptionValue("mip_rel_gap", 1e-6)
    highs.cbMipImprovingSolution.subscribe(lambda event: plans.write(list(event.data_out.mip_solution)))
    highs.run()


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
