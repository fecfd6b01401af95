# The frame around the personal pages: the ways at the side, and places with nothing in them yet.

nav-main = Main
nav-more = More
nav-today = Today
nav-plan = Plan
nav-course = Course
nav-log = Log
nav-settings = Settings
nav-learn = Learn
nav-about = About
nav-coach = Coach
nav-board = Board
nav-group = Sessions
# Stands where the person has set no name.
nav-person = Set up profile
button-check-in = Check in

nothing-plan = No plan yet
    .lead = Your plan will be here: what to lift next, when to stop, and the way back to full training. A check-in comes first.
nothing-course = No course yet
    .lead = The course of your pain will be here, over the days. It begins with your first check-in.
