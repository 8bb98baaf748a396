export const ridesNav: typeof import('../nav-rides').ridesNav = {
  rides: 'Begleitungen',
  debriefs: 'Rückblicke',
};
