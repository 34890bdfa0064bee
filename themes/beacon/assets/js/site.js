// Enhancement only: a click on a video's link opens the player in its place. Modified clicks go to the video's page as before.
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-player]');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const frame = document.createElement('iframe');
  frame.src = link.dataset.player;
  frame.title = link.dataset.title;
  frame.allow = 'autoplay; fullscreen; picture-in-picture';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  link.replaceWith(frame);
  frame.focus();
});
