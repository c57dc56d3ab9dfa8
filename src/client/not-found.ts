/** Puts the language of the address that leads nowhere first. */
const first = document.querySelector('[data-first]');
for (const section of document.querySelectorAll<HTMLElement>('[data-below]')) {
  if (!location.pathname.startsWith(section.dataset['below'] ?? '?')) continue;
  const heading = section.querySelector('h2');
  const title = document.createElement('h1');
  title.className = 'poster';
  title.textContent = heading?.textContent ?? '';
  heading?.replaceWith(title);
  const old = first?.querySelector('h1');
  const lower = document.createElement('h2');
  lower.textContent = old?.textContent ?? '';
  old?.replaceWith(lower);
  first?.before(section);
  document.title = document.title.replace(lower.textContent, title.textContent);
}
