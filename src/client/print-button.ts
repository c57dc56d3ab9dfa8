/** Shows the button that prints a page, which does nothing without script. */
const button = document.querySelector<HTMLElement>('[data-print]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
