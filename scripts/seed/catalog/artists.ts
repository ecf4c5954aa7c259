import type { SeedArtist } from './model.ts';

export const artists: readonly SeedArtist[] = [
  {
    slug: 'ilse-vaag',
    name: 'Ilse Vaag',
    place: 'Bergen, Norway',
    style: 'Long lines that follow water and wind and never touch',
    bio: 'Ilse Vaag kept tide tables for a harbour office before she drew. She still begins each plate with a week of readings: wind, current, the time the ferry was late. The lines are laid one at a time, and each stops where it would meet another.',
    statement: 'I do not draw the sea. I draw what the sea would do to a thread, and I try not to interfere.',
  },
  {
    slug: 'tomas-quill',
    name: 'Tomás Quill',
    place: 'Porto, Portugal',
    style: 'Tiles with few edges and no repeats',
    bio: 'Tomás Quill grew up above a tile workshop and learned to count by stacking seconds. He designs sets of two, four or sixteen tiles and lets a strict rule decide where each one goes. What looks like a drawing is a floor that agreed with itself.',
    statement: 'A tile knows only its four neighbours. I find it moving how far that gets you.',
  },
  {
    slug: 'ines-halloran',
    name: 'Ines Halloran',
    place: 'Clifden, Ireland',
    style: 'Contour maps of places that are nearly real',
    bio: 'Ines Halloran worked ten years as a surveyor on the west coast, mostly in rain. Her maps have no names and no north; they keep the part of surveying she liked best, which is the patient line that stays at one height whatever the ground does.',
    statement: 'A contour is a promise to stay level. I like to see how hard the land makes it to keep.',
  },
  {
    slug: 'noor-abelsen',
    name: 'Noor Abelsen',
    place: 'Rotterdam, Netherlands',
    style: 'Risograph overprints, a hair out of register',
    bio: 'Noor Abelsen runs a two-drum risograph in a former bicycle shed by the Maas. She cuts everything from plain shapes and mixes every third colour on the paper itself, where one ink falls on another. The drums never quite line up, and she has stopped asking them to.',
    statement: 'Perfect register is a picture of a machine. Slightly off is a picture of an afternoon.',
  },
  {
    slug: 'bertil-aske',
    name: 'Bertil Aske',
    place: 'Uppsala, Sweden',
    style: 'Seed heads, lichens and corals, grown by their own arithmetic',
    bio: 'Bertil Aske taught botany for thirty years and retired to a garden with too many sunflowers. His plates are grown rather than composed: one angle for the seeds, one pair of chemicals for the lichens, and a great deal of waiting.',
    statement: 'The plant has only one idea, and it has it again and again. That is not a limitation; that is a style.',
  },
  {
    slug: 'wen-castellane',
    name: 'Wen Castellane',
    place: 'Marseille, France',
    style: 'Woven bands and screens of fine lines',
    bio: 'Wen Castellane trained as a weaver in Lyon and moved to paper when her loom would not fit up the stairs. She sets two simple layers over one another, thread over thread or line over line, and prints the third thing that appears between them.',
    statement: 'One set of lines is a fence. Two sets are weather.',
  },
];
