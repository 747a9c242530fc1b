// Plots: the bar under the pointer, or under the arrow keys, says its counts.
const tip = make("div");
tip.id = "tip";
tip.hidden = true;
tip.setAttribute("role", "status");
document.body.append(tip);
const binNames = {
  salary_left: (from, to) => `$${number.format(from)} to ${number.format(to)}`,
  proj_gap_to_optimal: (from, to) => `${number.format(from)} to ${number.format(to)} points`,
  dup_count: (from, to) => to - from > 1 ? `${number.format(from)} to ${number.format(to - 1)} alike` : from === 1 ? "1 (unique)" : `${number.format(from)} alike`,
};
const numbers = list => list ? list.split(" ").map(Number) : [];
const sum = list => list.reduce((total, count) => total + count, 0);
const frame = numbers(document.body.dataset.frame);
const plots = new WeakMap();
const plotOf = svg => {
  if (!plots.has(svg)) {
    const { edges, counts, against, knots, most } = svg.dataset;
    plots.set(svg, {
      edges: numbers(edges), counts: numbers(counts), against: against === undefined ? null : numbers(against),
      knots: numbers(knots ?? edges), most: Number(most), last: numbers(edges).length - 2, at: -1, over: null,
    });
  }
  return plots.get(svg);
};
// Knots stand at equal distances; between two of them the axis is straight.
const across = (plot, value) => {
  const [{ knots }, [left, right]] = [plot, frame];
  const width = (right - left) / (knots.length - 1);
  for (let i = 1; i < knots.length; i++)
    if (value <= knots[i]) return left + (i - 1 + (value - knots[i - 1]) / (knots[i] - knots[i - 1])) * width;
  return right;
};
const entries = (count, total) => `${number.format(count)} ${count === 1 ? "entry" : "entries"}, ${percent.format(total > 0 ? count / total : 0)}`;
let shown = null;
const leave = () => {
  tip.hidden = true;
  shown?.querySelector(".here")?.remove();
  shown = null;
};
const show = (svg, index) => {
  const plot = plotOf(svg);
  if (index < 0 || index > plot.last) return leave();
  if (shown !== svg) leave();
  shown = svg;
  plot.at = index;
  const [from, to] = [plot.edges[index], plot.edges[index + 1]];
  const [, , top, bottom] = frame;
  const x = value => across(plot, value);
  let here = svg.querySelector(".here");
  if (!here) {
    here = document.createElementNS(svg.namespaceURI, "rect");
    here.setAttribute("class", "here");
    svg.append(here);
  }
  for (const [name, value] of Object.entries({ x: x(from), y: top, width: x(to) - x(from), height: bottom - top }))
    here.setAttribute(name, value);
  const isTail = svg.dataset.tail !== undefined && index === plot.last;
  const name = isTail ? `${svg.dataset.measure === "salary_left" ? "$" : ""}${number.format(from)} and more` : binNames[svg.dataset.measure](from, to);
  tip.replaceChildren(make("b", "", name), make("span", "", entries(plot.counts[index] ?? 0, sum(plot.counts))));
  if (plot.over)
    tip.append(make("br"), make("span", "", `${svg.dataset.over} ${entries(plot.over[index] ?? 0, sum(plot.over))}`));
  else if (plot.against)
    tip.append(make("br"), make("span", "", `against ${entries(plot.against[index] ?? 0, sum(plot.against))}`));
  tip.hidden = false;
  const box = svg.getBoundingClientRect();
  const scale = box.width / svg.viewBox.baseVal.width;
  const middle = box.left + (x(from) + x(to)) / 2 * scale;
  const edge = document.documentElement.clientWidth - tip.offsetWidth - 8;
  tip.style.left = `${Math.max(8, Math.min(middle - tip.offsetWidth / 2, edge)) + scrollX}px`;
  tip.style.top = `${box.bottom + scrollY + 2}px`;
};
const point = event => {
  const svg = event.target.closest?.("svg[data-edges]");
  if (!svg) return leave();
  const plot = plotOf(svg);
  const box = svg.getBoundingClientRect();
  const x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
  show(svg, plot.edges.findIndex((edge, i) => x >= across(plot, edge) && x < across(plot, plot.edges[i + 1] ?? edge)));
};
document.addEventListener("pointermove", point);
document.addEventListener("pointerdown", point);
document.addEventListener("focusout", leave);
document.addEventListener("keydown", event => {
  if (event.key === "Escape") return leave();
  const svg = document.activeElement?.closest?.("svg[data-edges]");
  if (!svg) return;
  const plot = plotOf(svg);
  const to = { ArrowRight: Math.min(plot.at + 1, plot.last), ArrowLeft: Math.max(plot.at - 1, 0), Home: 0, End: plot.last }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  show(svg, to);
});
