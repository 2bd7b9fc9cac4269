# The dossier of which the page shows answers.
prepare() {
  echo "Three people were killed when the old pier at Saltby collapsed on Monday in a storm, the coast guard said. “We heard a bang,” said Tom Hale, who sells tickets at the gate." >pier.txt
  echo "Five people were killed when the old pier at Saltby collapsed on Monday in a storm, Ana Ruiz, the mayor, said on Wednesday. The town council will vote on Feb. 20 on what becomes of the pier." >council.txt
  ./fabula dossier add saltby pier.txt --published 2020-02-04
  ./fabula dossier add saltby council.txt --published 2020-02-06
}
