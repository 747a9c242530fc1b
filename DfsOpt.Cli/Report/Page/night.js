// A night: the command that runs it again without a player.
const without = byId("without");
if (without) {
  const [command, copy] = [byId("command"), byId("copy")];
  without.addEventListener("change", () => {
    command.textContent = without.value;
    copy.textContent = "Copy";
  });
  copy.addEventListener("click", () => {
    getSelection().selectAllChildren(command);
    // A page that was opened from a file may have no clipboard of its own.
    copy.textContent = document.execCommand("copy") ? "Copied" : "Marked";
  });
}
