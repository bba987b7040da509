// The configurator: a page that writes the snippet to paste.
import './embed-configurator.js';
