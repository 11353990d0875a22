// The frame at work is a set of two frames again; both are told by their address whose case it is.
document.write(
  `<frameset rows="120,*"><frame name="case" src="case.html${location.search}"><frame name="form" src="form.html${location.search}"></frameset>`,
);
