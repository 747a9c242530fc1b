// The log: unpacked, and filtered by step, level and text.
const lines = byId("lines");
if (lines) {
  const [step, level, text, count] = ["step", "level", "text", "count"].map(byId);
  const heights = [...level.options].map(option => option.value);
  let records = [];
  const filter = () => {
    const [lowest, wanted, part] = [heights.indexOf(level.value), step.value, text.value.toLowerCase()];
    let matching = 0;
    for (const record of records) {
      // A line that is no record has no level; it stays in sight unless a level is asked for.
      const matches = (lowest <= 0 || record.height >= lowest) && (!wanted || record.step === wanted) && (!part || record.text.includes(part));
      record.line.hidden = !matches;
      if (matches) matching++;
    }
    count.textContent = `${number.format(matching)} of ${number.format(records.length)} records`;
    byId("none").hidden = matching > 0;
  };
  const line = ([time, name, at, says, exception]) => {
    const element = make("li", name.toLowerCase());
    const stamp = time === null ? "" : new Date(time).toISOString();
    const clock = make("time", "", stamp.slice(11, 23));
    clock.dateTime = clock.title = stamp;
    element.append(clock, make("span", "of", name), make("span", "at", at), make("span", "says", says));
    if (exception) element.append(make("pre", "", exception));
    lines.append(element);
    return { line: element, height: heights.indexOf(name), step: at || "-", text: `${at} ${says} ${exception ?? ""}`.toLowerCase() };
  };
  const showLog = async () => {
    records = (await (await unpack(byId("packed"))).json()).map(line);
    filter();
    lines.dataset.ready = String(records.length);
  };
  for (const control of [step, level, text])
    control.addEventListener("input", filter);
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[data-find]");
    if (!link) return;
    step.value = "";
    level.value = heights[0];
    text.value = link.dataset.find;
    filter();
  });
  showLog().catch(() => {
    count.textContent = "This browser cannot unpack the log; it is in logs/run.log.";
  });
}
