"""Value over time as an SVG picture."""

from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 400, 70, 110, 40, 50
COLOURS = {"Tandem": "#1f5fbf", "CP-SAT": "#c2571a", "HiGHS": "#3c7a3c"}


def draw(name, by_solver, seconds):
    values = [value for points in by_solver.values() for _, value in points]
    low, high = min([0.0, *values]), max([1.0, *values])

    def x(second):
        return LEFT + (WIDTH - LEFT - RIGHT) * min(second / seconds, 1.0)

    def y(value):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - low) / (high - low)

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
             f'font-size="12"><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
             f'<text x="{LEFT}" y="24" font-size="14">Value over time, {escape(name)}</text>']
    for step in range(6):
        value, second = low + (high - low) * step / 5, seconds * step / 5
        parts.append(f'<line x1="{LEFT}" y1="{y(value):.1f}" x2="{WIDTH - RIGHT}" y2="{y(value):.1f}" stroke="#ddd"/>'
                     f'<text x="{LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.1f}</text>'
                     f'<text x="{x(second):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{second:.0f} s</text>')
    names = []
    for solver, points in by_solver.items():
        if not points:
            continue
        colour = COLOURS.get(solver, "#555")
        path, best = [], None
        for second, value in points:
            if best is not None:
                path.append(f"{x(second):.1f},{y(best):.1f}")
            best = value if best is None else max(best, value)
            path.append(f"{x(second):.1f},{y(best):.1f}")
        path.append(f"{x(seconds):.1f},{y(best):.1f}")
        parts.append(f'<polyline points="{" ".join(path)}" fill="none" stroke="{colour}" stroke-width="2"/>')
        names.append((y(best), solver, colour))
    last = None
    for place, solver, colour in sorted(names):
        place = place if last is None else max(place, last + 15)
        last = place
        parts.append(f'<text x="{WIDTH - RIGHT + 8}" y="{place + 4:.1f}" fill="{colour}">{escape(solver)}</text>')
    return "".join(parts) + "</svg>\n"
