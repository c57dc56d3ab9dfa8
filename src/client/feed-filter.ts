/** Opens the list of calendars for an address that names one, and narrows it down by name. */
const fold = document.querySelector<HTMLDetailsElement>('.fold');

const target = document.getElementById(location.hash.slice(1));
if (fold && target && fold.contains(target)) {
  fold.open = true;
  target.scrollIntoView();
}

const line = fold?.querySelector<HTMLElement>('.filter-feeds');
const input = line?.querySelector('input');
if (fold && line && input) {
  line.hidden = false;
  input.addEventListener('input', () => {
    const asked = input.value.trim().toLowerCase();
    for (const feed of fold.querySelectorAll<HTMLElement>('.feed'))
      feed.hidden = !(feed.querySelector('h3')?.textContent ?? '').toLowerCase().includes(asked);
  });
}
