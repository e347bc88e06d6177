// A classic script has no exports; the import runs the module.
import './paste-in.js';
