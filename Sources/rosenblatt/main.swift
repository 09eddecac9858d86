import RosenblattCommand

await Rosenblatt.start()
