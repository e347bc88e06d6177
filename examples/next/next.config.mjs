export default {
  // The lock file of the library is above the folder of this application.
  turbopack: { root: import.meta.dirname },
};
