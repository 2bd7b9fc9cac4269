# The dossier of which the page shows answers.
prepare() {
  echo "Three people were killed when the old pier at Saltby collapsed on Monday in a storm, the coast guard said." >pier.txt
  echo "Five people were killed when the old pier at Saltby collapsed on Monday in a storm, Ana Ruiz, the mayor, said on Wednesday." >council.txt
  ./fabula dossier add saltby pier.txt --published 2020-02-04
  ./fabula dossier add saltby council.txt --published 2020-02-06
}
