// Segments and slates: unpacked when they are unfolded, shown panel by panel, laid over one another.
const showPanel = (panels, tab) => {
  for (const other of panels.querySelectorAll("[role=tab]")) {
    const isShown = other === tab;
    other.setAttribute("aria-selected", isShown);
    other.tabIndex = isShown ? 0 : -1;
    byId(other.getAttribute("aria-controls")).hidden = !isShown;
  }
};
let panelCount = 0;
const preparePanels = panels => {
  const list = make("div", "tabs");
  list.setAttribute("role", "tablist");
  for (const panel of panels.querySelectorAll(":scope > .panel")) {
    panel.id = `panel-${++panelCount}`;
    panel.setAttribute("role", "tabpanel");
    const tab = make("button", "", panel.dataset.panel);
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    tab.addEventListener("click", () => showPanel(panels, tab));
    list.append(tab);
  }
  list.addEventListener("keydown", event => {
    const tabs = [...list.children];
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at + tabs.length - 1) % tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    showPanel(panels, tabs[to]);
    tabs[to].focus();
  });
  panels.prepend(list);
  showPanel(panels, list.firstElementChild);
};

const overlay = byId("overlay");
let shapes = [];
const drawOver = svg => {
  svg.querySelector(".laid")?.remove();
  const plot = plotOf(svg);
  const counts = shapes.find(([name]) => name === overlay?.value)?.[1][svg.dataset.measure];
  plot.over = counts ?? null;
  svg.dataset.over = overlay?.value ?? "";
  svg.classList.toggle("covered", Boolean(counts));
  if (!counts) return;
  const [, , top, bottom] = frame;
  const total = sum(counts) || 1;
  const steps = counts.map((count, i) => `V${(bottom - Math.min(1, count / total / plot.most) * (bottom - top)).toFixed(1)}H${across(plot, plot.edges[i + 1]).toFixed(1)}`);
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("class", "over laid");
  path.setAttribute("d", `M${across(plot, plot.edges[0]).toFixed(1)} ${bottom}${steps.join("")}V${bottom}`);
  svg.append(path);
};
const drawAllOver = root => root.querySelectorAll("svg[data-measure]").forEach(drawOver);

const prepare = root => {
  root.querySelectorAll(".panels").forEach(preparePanels);
  prepareTables(root);
  if (overlay?.value) drawAllOver(root);
};
const fill = async (folded, packed) => {
  const content = make("div");
  content.innerHTML = await (await unpack(packed)).text();
  packed.replaceWith(...content.childNodes);
  prepare(folded);
};
// Who asks again waits for the same content.
const unpackFolded = folded => {
  const packed = folded.querySelector(":scope > .packed");
  if (packed) folded.filled ??= fill(folded, packed);
  return folded.filled;
};
document.addEventListener("toggle", event => {
  if (event.target.open) unpackFolded(event.target);
}, true);
// On a phone the first card alone is open, or the others would be many screens away.
if (matchMedia("(max-width: 720px)").matches)
  for (const panels of [...document.querySelectorAll("details.segment[open] > .panels")].slice(1)) panels.parentElement.open = false;
prepare(document.body);
overlay?.addEventListener("change", async () => {
  if (shapes.length === 0) shapes = await (await unpack(byId("shapes"))).json();
  drawAllOver(document);
});

// A link to something folded unfolds it.
const unfold = async () => {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* it is no name of ours then */ }
  const target = id && byId(id);
  if (!target) return;
  for (let folded = target.closest("details"); folded; folded = folded.parentElement.closest("details")) {
    folded.open = true;
    await unpackFolded(folded);
  }
  target.scrollIntoView();
};
addEventListener("hashchange", unfold);
unfold();

// Paper unfolds nothing by itself, and shows every panel.
let opened = [];
let hidden = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details.segment:not([open]), details.code:not([open])")].filter(part => !part.querySelector(".packed"));
  opened.forEach(part => { part.open = true; });
  hidden = [...document.querySelectorAll(".panel[hidden]")];
  hidden.forEach(panel => { panel.hidden = false; });
});
addEventListener("afterprint", () => {
  opened.forEach(part => { part.open = false; });
  hidden.forEach(panel => { panel.hidden = true; });
});
