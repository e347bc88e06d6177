// Written by `npm run locales` from xliff/fr.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'Cette déclaration ne peut pas être affichée',
  claims: 'Déclarations : {article}',
  'nothing-asked':
    'Rien n’indique à ce cadre ce qu’il doit afficher. Ajoutez à son adresse l’un des paramètres {parameters}, par exemple « ?claim= » suivi de l’identifiant d’une déclaration.',
  'several-asked':
    'Les paramètres {parameters} demandent à ce cadre d’afficher plusieurs choses à la fois. N’en laissez qu’un dans son adresse.',
  'empty-claim': 'Le paramètre {parameter} est vide. Donnez-lui pour valeur l’identifiant d’une déclaration.',
  'empty-quote': 'Le paramètre {parameter} est vide. Donnez-lui pour valeur l’identifiant d’une citation.',
  'empty-dataset':
    'Le paramètre {parameter} est vide. Donnez-lui pour valeur l’adresse d’un jeu de données, ou supprimez-le.',
  'without-allegation':
    'Le paramètre denial est seul. Ajoutez le paramètre allegation, avec l’identifiant de la déclaration démentie.',
  'not-accepted':
    'Le paramètre {parameter} n’accepte pas « {value} ». Donnez-lui pour valeur {accepted}, ou supprimez-le.',
  'not-an-address':
    'Le paramètre dataset n’accepte pas « {value} ». Donnez-lui pour valeur une adresse qui commence par https ou qui est relative à cette page.',
  'foreign-origin':
    'Le paramètre dataset a pour valeur une adresse située à « {origin} », d’où cette page ne charge rien. Placez le jeu de données au même endroit que cette page, ou demandez au responsable de cette page d’inscrire cette origine dans l’élément <meta name="claim-dataset-origins">.',
  'no-claims':
    'Le jeu de données ne contient aucune déclaration à afficher. Indiquez dans le paramètre dataset un jeu qui en contient.',
  'unknown-id':
    'Le paramètre {parameter} a pour valeur « {value} », mais rien dans le jeu de données ne porte cet identifiant.',
  'unrelated-id': 'Le paramètre {parameter} a pour valeur « {value} » ; cette déclaration ne dément pas l’accusation.',
  'no-answer':
    'Le paramètre {parameter} a pour valeur « {value} », mais rien dans le jeu de données ne dément cette déclaration. Pour l’afficher seule, utilisez le paramètre claim.',
  nearest: 'Indiquez un identifiant existant, par exemple {ids}.',
  'load-failed':
    'Le jeu de données n’a pas pu être chargé. Rechargez la page plus tard, ou corrigez le paramètre dataset.',
  'not-json': 'Le jeu de données n’est pas du JSON. Corrigez le paramètre dataset, ou rechargez la page plus tard.',
  'invalid-dataset':
    'Le jeu de données contient des erreurs. Corrigez le paramètre dataset, ou rechargez la page plus tard.',
};

export default strings;
