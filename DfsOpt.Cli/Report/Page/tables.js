// Tables: sorted by a click on a head, searched, shown whole, taken along as CSV.
const cellsOf = row => [...row.cells];
const sortValue = (cell, isNumber) => isNumber ? (cell.dataset.v ? Number(cell.dataset.v) : undefined) : cell.textContent;
const compare = (isNumber, direction) => ([a], [b]) => {
  if (!isNumber) return direction * a.localeCompare(b, "en", { numeric: true });
  // What is not known comes last, whichever way it is sorted.
  if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
  return direction * (a - b);
};
const sort = (table, head) => {
  const isNumber = head.classList.contains("n");
  const before = head.getAttribute("aria-sort");
  const direction = before ? (before === "ascending" ? -1 : 1) : isNumber ? -1 : 1;
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
  const keyed = [...table.tBodies[0].rows].map(row => [sortValue(row.cells[head.cellIndex], isNumber), row]);
  table.tBodies[0].append(...keyed.sort(compare(isNumber, direction)).map(([, row]) => row));
  limit(table);
};

const limit = table => {
  const { part = "", all = "" } = table.dataset;
  const first = all || part ? Number.MAX_SAFE_INTEGER : Number(table.dataset.first);
  let shown = 0;
  let matching = 0;
  for (const row of table.tBodies[0].rows) {
    const matches = !part || row.textContent.toLowerCase().includes(part);
    if (matches) matching++;
    row.hidden = !matches || shown >= first;
    if (!row.hidden) shown++;
  }
  table.tools.more.hidden = shown >= matching;
  table.tools.count.textContent = part ? `${number.format(matching)} of ${number.format(table.tBodies[0].rows.length)} rows` : "";
};

const svgSpace = document.querySelector("svg")?.namespaceURI;
// Projected and actual shares as a ring and a dot on one line, from the two cells before.
const svgOf = (tag, attributes, ...children) => {
  const element = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const drawDots = (table, head) => {
  const at = head.cellIndex;
  const pairs = [...table.tBodies[0].rows].map(({ cells }) => [cells[at], ...[cells[at - 2], cells[at - 1]].map(cell => cell.dataset.v ? Number(cell.dataset.v) : undefined)]);
  const most = Math.max(0.01, ...pairs.flatMap(([, projected, actual]) => [projected ?? 0, actual ?? 0]));
  const x = share => 6 + share / most * 118;
  for (const [cell, projected, actual] of pairs) {
    if (actual === undefined) continue;
    const parts = [svgOf("circle", { cx: x(actual), cy: 8, r: 4 })];
    if (projected !== undefined)
      parts.unshift(svgOf("path", { d: `M${x(projected)} 8H${x(actual)}` }), svgOf("circle", { class: "ring", cx: x(projected), cy: 8, r: 4 }));
    cell.append(svgOf("svg", { class: `dots ${actual < projected ? "under" : "over-owned"}`, viewBox: "0 0 130 16", "aria-hidden": "true" }, ...parts));
  }
};

// A text that a spreadsheet would run as a formula is made plain; figures are as they are.
const csvCell = cell => {
  const text = cell.dataset.v ?? cell.textContent.trim();
  const safe = cell.dataset.v === undefined && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const download = table => {
  const rows = [...table.rows].filter(row => row.cells.length > 0);
  const text = rows.map(row => cellsOf(row).map(csvCell).join(",")).join("\n") + "\n";
  const link = make("a");
  const segment = table.closest("[data-segment]")?.dataset.segment ?? table.closest("[data-contest]")?.dataset.contest ?? table.closest(".slate")?.querySelector("h3").textContent ?? "run";
  link.download = `${segment} ${table.caption?.dataset.name ?? table.caption?.textContent ?? "table"}`.replace(/[^\w.+-]+/g, "_").slice(0, 80) + ".csv";
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

let tables = 0;
const skipLink = table => {
  if (table.closest(".wide")?.previousElementSibling?.classList.contains("skip")) return;
  const id = `after-table-${++tables}`;
  const skip = make("a", "skip", "Skip this table");
  const after = make("span");
  skip.href = `#${id}`;
  after.id = id;
  after.tabIndex = -1;
  table.before(skip);
  table.after(after);
};
const button = (text, label, act) => {
  const element = make("button", "tool", text);
  element.type = "button";
  element.setAttribute("aria-label", label);
  element.addEventListener("click", act);
  return element;
};
const prepareTable = table => {
  table.tools = {};
  const name = table.caption?.textContent ?? "table";
  const csv = button("CSV", `Download as CSV: ${name}`, () => download(table));
  if (!table.classList.contains("data")) {
    skipLink(table);
    table.after(csv);
    return;
  }
  for (const head of table.tHead.rows[0].cells) {
    const by = make("button", "sort", head.textContent);
    by.type = "button";
    by.addEventListener("click", () => sort(table, head));
    head.replaceChildren(by);
  }
  for (const head of table.querySelectorAll(".dots-of")) drawDots(table, head);
  const bar = make("div", "tools");
  if (table.dataset.search !== undefined) {
    const search = make("input");
    Object.assign(search, { type: "search", placeholder: "Search", autocomplete: "off", spellcheck: false });
    search.setAttribute("aria-label", `Search: ${name}`);
    search.addEventListener("input", () => { table.dataset.part = search.value.trim().toLowerCase(); limit(table); });
    bar.append(search);
  }
  table.tools.count = make("output", "quiet");
  table.tools.more = button(`Show all ${number.format(table.tBodies[0].rows.length)}`, `Show all rows: ${name}`, () => { table.dataset.all = "yes"; limit(table); });
  bar.append(table.tools.count, csv);
  table.closest(".wide").before(bar);
  table.closest(".wide").after(table.tools.more);
  limit(table);
};
const prepareTables = root => [...root.querySelectorAll("table")].filter(table => !table.tools).forEach(prepareTable);

// A path that is shortened on the page is copied whole.
document.addEventListener("copy", event => {
  const path = getSelection().anchorNode?.parentElement?.closest(".path");
  if (!path || !path.contains(getSelection().focusNode)) return;
  event.clipboardData.setData("text/plain", path.textContent);
  event.preventDefault();
});
