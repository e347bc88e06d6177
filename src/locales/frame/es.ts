// Written by `npm run locales` from xliff/es.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'No se puede mostrar esta declaración',
  claims: 'Declaraciones: {article}',
  'nothing-asked':
    'Este marco no sabe qué mostrar. Añada a su dirección uno de los parámetros {parameters}; por ejemplo, «?claim=» y el identificador de una declaración.',
  'several-asked':
    'Los parámetros {parameters} piden a este marco mostrar varias cosas a la vez. Deje solo uno de ellos en su dirección.',
  'empty-claim': 'El parámetro {parameter} está vacío. Asígnele el identificador de una declaración.',
  'empty-quote': 'El parámetro {parameter} está vacío. Asígnele el identificador de una cita.',
  'empty-dataset': 'El parámetro {parameter} está vacío. Asígnele la dirección de un conjunto de datos o suprímalo.',
  'without-allegation':
    'El parámetro denial está solo. Añada el parámetro allegation, con el identificador de la declaración que se niega.',
  'not-accepted': 'El parámetro {parameter} no admite «{value}». Asígnele {accepted} o suprímalo.',
  'not-an-address':
    'El parámetro dataset no admite «{value}». Asígnele una dirección que empiece por https o que sea relativa a esta página.',
  'foreign-origin':
    'El parámetro dataset contiene una dirección de «{origin}», de donde esta página no lee datos. Coloque el conjunto de datos donde está esta página o pida al responsable de la página que incluya ese origen en el elemento <meta name="claim-dataset-origins">.',
  'no-claims':
    'El conjunto de datos no tiene declaraciones que mostrar. Indique en el parámetro dataset uno que las tenga.',
  'unknown-id':
    'El parámetro {parameter} tiene el valor «{value}», pero nada en el conjunto de datos lleva ese identificador.',
  'unrelated-id': 'El parámetro {parameter} tiene el valor «{value}»; esa declaración no niega la acusación.',
  'no-answer':
    'El parámetro {parameter} tiene el valor «{value}», pero nada en el conjunto de datos niega esa declaración. Para mostrarla sola, use el parámetro claim.',
  nearest: 'Indique un identificador que exista, como {ids}.',
  'load-failed':
    'No se pudo cargar el conjunto de datos. Vuelva a cargar la página más tarde o corrija el parámetro dataset.',
  'not-json': 'El conjunto de datos no es JSON. Corrija el parámetro dataset o vuelva a cargar la página más tarde.',
  'invalid-dataset':
    'El conjunto de datos contiene errores. Corrija el parámetro dataset o vuelva a cargar la página más tarde.',
};

export default strings;
