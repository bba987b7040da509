// Gives each block of code a button that copies it. Pages are complete without it.
(function () {
  var text = document.querySelector('.text');
  if (!text) return;

  function select(node) {
    var selection = getSelection();
    selection.removeAllRanges();
    selection.selectAllChildren(node);
  }

  text.querySelectorAll('pre').forEach(function (block) {
    var frame = document.createElement('div');
    var bar = document.createElement('div');
    var button = document.createElement('button');
    var said = document.createElement('span');
    frame.className = 'copyable';
    bar.className = 'bar';
    button.type = 'button';
    button.textContent = text.dataset.copy;
    said.setAttribute('role', 'status');
    block.replaceWith(frame);
    frame.append(block, bar);
    bar.append(said, button);
    button.addEventListener('click', function () {
      var copying = navigator.clipboard
        ? navigator.clipboard.writeText(block.textContent)
        : Promise.reject(new Error('no clipboard'));
      copying.then(
        function () {
          said.textContent = text.dataset.copied;
        },
        function () {
          select(block);
          said.textContent = text.dataset.selected;
        },
      );
    });
  });
})();
