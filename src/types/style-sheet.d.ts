/* TypeScript 6 asks for types of each import (https://github.com/microsoft/TypeScript-Website/issues/3607). */
export {};
