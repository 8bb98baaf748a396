"""Reads an MPS file with HiGHS and writes its matrix by rows, as numpy arrays: highspy and ortools each bring a HiGHS of their
own and cannot be loaded into one process. Usage: read_mps.py MODEL.mps MATRIX.npz"""

import sys

import highspy
import numpy


def main(mps, out):
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    if highs.readModel(mps) == highspy.HighsStatus.kError:
        raise SystemExit("the model cannot be read")
    lp = highs.getLp()
    start, index, value = (numpy.array(part) for part in (lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_))
    if lp.a_matrix_.format_ == highspy.MatrixFormat.kColwise:
        columns = numpy.repeat(numpy.arange(lp.num_col_), numpy.diff(start))
        order = numpy.argsort(index, kind="stable")
        start = numpy.concatenate(([0], numpy.cumsum(numpy.bincount(index, minlength=lp.num_row_))))
        index, value = columns[order], value[order]
    kinds = list(lp.integrality_) or [highspy.HighsVarType.kContinuous] * lp.num_col_
    numpy.savez(
        out, start=start, index=index, value=value, at_least=numpy.array(lp.row_lower_), at_most=numpy.array(lp.row_upper_),
        lower=numpy.array(lp.col_lower_), upper=numpy.array(lp.col_upper_), cost=numpy.array(lp.col_cost_),
        whole=numpy.array([kind != highspy.HighsVarType.kContinuous for kind in kinds]),
        maximise=lp.sense_ == highspy.ObjSense.kMaximize)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
