-- Made anew: they didn't say of how many full points (满分) they are.
delete from contribution;
